package tilsagn.call;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.NotFound;

/** What a draft needs to know of the county's schemes and other calls: for whom it is, what it can be copied from, what is taken. */
@Component
class DraftDesk {

    private final Calls calls;
    private final CallTranslations translations;
    private final CallRepository announced;
    private final GrantSchemeRepository schemes;
    private final BusinessTime time;

    DraftDesk(Calls calls, CallTranslations translations, CallRepository announced, GrantSchemeRepository schemes, BusinessTime time) {
        this.calls = calls;
        this.translations = translations;
        this.announced = announced;
        this.schemes = schemes;
        this.time = time;
    }

    /** The county whose calls the person sets up; nobody else knows that such pages exist. */
    static String county(User user) {
        if (!user.isStaff() || !user.has(Role.MANAGER) && !user.has(Role.ADMIN)) {
            throw new NotFound("call drafts");
        }
        return user.county();
    }

    static boolean isFor(User user, CallDraft draft) {
        return user.isStaffOf(draft.county()) && county(user).equals(draft.county()) && draft.status() != CallDraft.Status.DISCARDED;
    }

    /** One of the county's calls as the next round. */
    Map<DraftSection, DraftText> copied(User user, UUID source) {
        Call call = calls.get(source);
        if (!call.county().equals(county(user))) {
            throw new NotFound("call " + source);
        }
        int year = Math.max(call.year(), time.today().getYear());
        int round = announced.findBySchemeCountyOrderByDatesDeadlineDescSlugAsc(call.county()).stream()
            .filter(other -> other.scheme().id().equals(call.scheme().id()) && other.year() == year).mapToInt(Call::round).max().orElse(0) + 1;
        return new DraftCopy(call, calls.anchors(source), calls.checklist(source), translations.of(source)).asRound(year, round);
    }

    /** A draft as it is saved, read as a call. */
    DraftState read(CallDraft draft, List<CallDraftSection> saved) {
        Map<DraftSection, SavedSection> all = new EnumMap<>(DraftSection.class);
        for (DraftSection section : DraftSection.values()) {
            all.put(section, SavedSection.untouched(suggested(section)));
        }
        saved.forEach(part -> all.put(part.section(), part.saved()));
        Map<DraftSection, DraftText> typed = all.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().text()));
        DraftReading reading = DraftReader.read(typed, code -> schemes.findByCountyAndCode(draft.county(), code).orElse(null), time.now());
        return new DraftState(draft, all, draft.isBeingWritten() ? withWhatIsTaken(reading, typed.get(DraftSection.BASICS), draft.county())
            : reading);
    }

    // What one would type first in any case.
    private DraftText suggested(DraftSection section) {
        return section != DraftSection.BASICS ? DraftText.EMPTY
            : DraftText.EMPTY.with("year", time.today().getYear()).with("round", 1).with("language", "nb").with("provenance", Provenance.STATED);
    }

    private DraftReading withWhatIsTaken(DraftReading reading, DraftText basics, String county) {
        List<Lack> lacks = new ArrayList<>(reading.lacks());
        if (announced.existsBySlug(basics.text("slug"))) {
            lacks.add(new Lack(DraftSection.BASICS, "slug", "call.slug-taken", List.of(basics.text("slug"))));
        }
        if (isRoundTaken(basics, county)) {
            lacks.add(new Lack(DraftSection.BASICS, "round", "call.round-taken", List.of(basics.text("year"), basics.text("round"))));
        }
        lacks.sort(Comparator.comparing(Lack::section));
        return new DraftReading(reading.call(), List.copyOf(lacks));
    }

    private boolean isRoundTaken(DraftText basics, String county) {
        boolean numbers = basics.text("year").matches("\\d{4}") && basics.text("round").matches("\\d{1,2}");
        return numbers && schemes.findByCountyAndCode(county, basics.text("scheme")).filter(scheme -> announced.existsBySchemeIdAndYearAndRound(scheme.id(),
            Integer.parseInt(basics.text("year")), Integer.parseInt(basics.text("round")))).isPresent();
    }

    DraftPreview preview(NewCall call) {
        GrantScheme scheme = schemes.findByCountyAndCode(call.county(), call.schemeCode()).orElseThrow();
        return new DraftPreview(Call.preview(call, scheme, time.now()), call.checklist(), call.translations());
    }
}
