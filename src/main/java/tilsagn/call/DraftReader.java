package tilsagn.call;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import tilsagn.core.BusinessTime;
import tilsagn.core.Refusal;

/**
 * Reads a draft as a call. Each section is read by itself and says what it lacks; what concerns several of them (a question judged by a
 * criterion that is gone) is asked of the guards of the call itself, so that nothing is announced that they would refuse.
 */
final class DraftReader {

    private static final Map<String, DraftSection> HOMES = Map.of("slug", DraftSection.BASICS, "criteria", DraftSection.CRITERIA, "pool", DraftSection.POOL,
        "targetGroups", DraftSection.WHO, "questions", DraftSection.QUESTIONS, "checklist", DraftSection.CHECKLIST, "attachments",
        DraftSection.ATTACHMENTS);

    private final Map<DraftSection, DraftText> typed;
    private final List<Lack> lacks = new ArrayList<>();

    private DraftReader(Map<DraftSection, DraftText> typed) {
        this.typed = typed;
    }

    /**
     * @param typed  what stands in each section
     * @param scheme finds a scheme of the county by its code; {@code null} for none
     */
    static DraftReading read(Map<DraftSection, DraftText> typed, Function<String, GrantScheme> scheme, Instant now) {
        DraftReader reader = new DraftReader(typed);
        NewCall call = reader.read(scheme, now);
        reader.lacks.sort(Comparator.comparing(Lack::section));
        return new DraftReading(call, List.copyOf(reader.lacks));
    }

    private NewCall read(Function<String, GrantScheme> schemes, Instant now) {
        SectionReader first = section(DraftSection.BASICS);
        DraftBasics basics = DraftBasics.read(first, schemes);
        DraftWords words = DraftWords.read(basics, first, section(DraftSection.TEXTS), section(DraftSection.WHO));
        DraftJudged judged = DraftJudged.read(section(DraftSection.CRITERIA), section(DraftSection.JUDGING));
        SectionReader when = section(DraftSection.DATES);
        CallDates dates = DraftDates.read(when, now);
        DraftPeople people = DraftPeople.read(section(DraftSection.PEOPLE), section(DraftSection.POOL), dates == null ? null : dates.deadline(), now);
        NewCall call = new NewCall(basics.slug(), basics.schemeCode(), basics.county(), basics.year(), basics.round(), basics.title(words.language()),
            basics.provenance(), people.pool(), dates, words.text(), words.groups(), words.themes(), words.goals(), judged.criteria(),
            DraftAsked.checklist(section(DraftSection.CHECKLIST)), people.contacts(), people.meetings())
            .withAttachments(DraftAsked.attachments(section(DraftSection.ATTACHMENTS))).withSignOff(people.signOff()).judged(judged.judging())
            .alsoIn(words.translations());
        NewCall asking = DraftQuestions.onto(call, section(DraftSection.QUESTIONS));
        if (basics.scheme() == null || dates == null || !inForce(basics.scheme(), dates, when)) {
            return null;
        }
        askTheGuards(asking);
        return asking;
    }

    // Limits of the scheme are dated: before the first of them there is nothing to judge an application by.
    private static boolean inForce(GrantScheme scheme, CallDates dates, SectionReader when) {
        LocalDate day = dates.opensAt().atZone(BusinessTime.ZONE).toLocalDate();
        boolean known = scheme.hasRulesOn(day);
        if (!known) {
            when.lack("opensOn", "call.draft.no-rules", day);
        }
        return known;
    }

    private SectionReader section(DraftSection section) {
        return new SectionReader(section, typed.getOrDefault(section, DraftText.EMPTY), lacks);
    }

    // What the sections have not said themselves already.
    private void askTheGuards(NewCall call) {
        try {
            CallGuards.complete(call);
        } catch (Refusal refusal) {
            refusal.faults().forEach(fault -> {
                DraftSection home = HOMES.get(fault.field().replaceAll("\\[.*", ""));
                if (lacks.stream().noneMatch(lack -> lack.section() == home)) {
                    lacks.add(new Lack(home, fault.field(), fault.key(), fault.args()));
                }
            });
        }
    }
}
