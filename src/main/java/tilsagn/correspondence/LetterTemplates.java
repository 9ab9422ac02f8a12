package tilsagn.correspondence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Language;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.Fault;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.correspondence.LetterTemplate.Content;
import tilsagn.correspondence.LetterTemplate.Place;
import tilsagn.decision.Outcome;

/** A county's templates for decision letters, by scheme and outcome: read by its staff, written by its managers, every version kept. */
@Service
@Transactional
public class LetterTemplates {

    private static final FieldsInBraces<LetterField> FIELDS = new FieldsInBraces<>(LetterField::named);

    private final LetterTemplateRepository templates;
    private final Calls calls;
    private final MessageSource messages;
    private final BusinessTime time;

    LetterTemplates(LetterTemplateRepository templates, Calls calls, MessageSource messages, BusinessTime time) {
        this.templates = templates;
        this.calls = calls;
        this.messages = messages;
        this.time = time;
    }

    /**
     * A scheme in the list.
     *
     * @param newest the newest version by outcome; none where the standard words count
     */
    public record SchemeRow(String code, String name, Map<Outcome, LetterTemplate> newest) {
    }

    /** The schemes of the person's county that have calls, with what counts for each outcome. */
    @Transactional(readOnly = true)
    public List<SchemeRow> overview(User user) {
        List<LetterTemplate> newest = templates.newestIn(String.valueOf(user.county()));
        return schemes(user).entrySet().stream().map(scheme -> new SchemeRow(scheme.getKey(), scheme.getValue(), newest.stream()
            .filter(one -> one.place().scheme().equals(scheme.getKey())).collect(Collectors.toMap(one -> one.place().outcome(), Function.identity()))))
            .sorted(Comparator.comparing(SchemeRow::name)).toList();
    }

    private Map<String, String> schemes(User user) {
        return calls.ofCounty(String.valueOf(user.county())).stream()
            .collect(Collectors.toMap(Call::schemeCode, Call::schemeName, (one, same) -> one, LinkedHashMap::new));
    }

    /** Where a template of the person's county is kept; another county's scheme does not exist. */
    @Transactional(readOnly = true)
    public Place place(User user, String scheme, Outcome outcome) {
        if (!schemes(user).containsKey(scheme)) {
            throw new NotFound("scheme " + scheme);
        }
        return new Place(user.county(), scheme, outcome);
    }

    /** The versions, newest first. */
    @Transactional(readOnly = true)
    public List<LetterTemplate> versions(Place place) {
        return templates.findTop50ByCountyAndSchemeCodeAndOutcomeOrderByNumberDesc(place.county(), place.scheme(), place.outcome());
    }

    /** The version that counts; empty where the standard words do. */
    @Transactional(readOnly = true)
    public Optional<LetterTemplate> newest(Place place) {
        return templates.findFirstByCountyAndSchemeCodeAndOutcomeOrderByNumberDesc(place.county(), place.scheme(), place.outcome());
    }

    /** A version's words; number 0 are the standard words of the house. */
    @Transactional(readOnly = true)
    public Content content(Place place, int number) {
        return number == 0 ? StandardWords.of(place.outcome(), messages)
            : templates.findByCountyAndSchemeCodeAndOutcomeAndNumber(place.county(), place.scheme(), place.outcome(), number)
                .orElseThrow(() -> new NotFound("version " + number)).content();
    }

    /** Whether the person writes templates. */
    public boolean mayWrite(User user) {
        return user.isStaff() && user.has(Role.MANAGER);
    }

    /**
     * Writes a new version.
     *
     * @param basedOn the version the words were made from, 0 for the standard ones
     * @throws Refusal {@code core.not-yours}; {@code correspondence.letter-template.newer} when somebody has written one since;
     *                 {@code correspondence.letter-template.same}; on the fields {@code nb.…} and {@code nn.…} what is wrong with the words
     */
    public int write(User user, String scheme, Outcome outcome, int basedOn, Content typed) {
        if (!mayWrite(user)) {
            throw Refusal.conflict("core.not-yours");
        }
        Place place = place(user, scheme, outcome);
        int newest = newest(place).map(LetterTemplate::number).orElse(0);
        Content content = typed.plain();
        refuseFaults(content, outcome);
        if (newest != basedOn) {
            throw Refusal.conflict("correspondence.letter-template.newer", newest);
        }
        if (content.equals(content(place, newest))) {
            throw Refusal.conflict("correspondence.letter-template.same");
        }
        try {
            return templates.saveAndFlush(new LetterTemplate(place, newest + 1, content, user, time.now())).number();
        } catch (DataIntegrityViolationException faster) {
            throw Refusal.conflict("correspondence.letter-template.newer", newest + 1);
        }
    }

    private static void refuseFaults(Content content, Outcome outcome) {
        List<Fault> faults = new ArrayList<>();
        for (Language standard : Language.values()) {
            LetterWords words = content.in(standard);
            String at = standard.name().toLowerCase(Locale.ROOT) + ".";
            check(at + "title", words.title(), LetterWords.LONGEST_TITLE, true, outcome, faults);
            check(at + "opening", words.opening(), LetterWords.LONGEST_OPENING, true, outcome, faults);
            check(at + "decision", words.decision(), LetterWords.LONGEST_DECISION, true, outcome, faults);
            check(at + "further", words.further(), LetterWords.LONGEST_FURTHER, false, outcome, faults);
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
    }

    private static void check(String field, String text, int longest, boolean needed, Outcome outcome, List<Fault> faults) {
        List<String> strange = new ArrayList<>(FIELDS.unknown(text));
        strange.addAll(FIELDS.loose(text));
        FIELDS.fields(text).stream().filter(one -> !LetterField.of(outcome).contains(one)).map(LetterField::written).forEach(strange::add);
        if (needed && text.isEmpty()) {
            faults.add(Fault.on(field, "correspondence.template.text.needed"));
        } else if (text.length() > longest) {
            faults.add(Fault.on(field, "correspondence.messages.long", longest));
        } else if (!strange.isEmpty()) {
            faults.add(Fault.on(field, "correspondence.template.unknown", String.join(", ", strange)));
        }
    }
}
