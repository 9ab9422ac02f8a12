package tilsagn.correspondence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tilsagn.correspondence.LetterText.Section;

/**
 * The letter that says why an application was not taken into consideration. Dismissing is an individual decision: reasons and appeal as for
 * any other.
 */
final class DismissalLetter {

    private final LetterFacts facts;
    private final Why why;
    private final Phrases phrases;
    private final Law law;
    private final Sheet sheet;

    DismissalLetter(LetterFacts facts, Why why, Phrases phrases, Law law, LocalDate today) {
        this.facts = facts;
        this.why = why;
        this.phrases = phrases;
        this.law = law;
        this.sheet = new Sheet(facts, phrases, today);
    }

    LetterText write() {
        List<Section> sections = List.of(
            Section.of("", List.of(phrases.of("letter.opening", phrases.date(facts.submittedAt()), facts.round().call()))),
            Section.of(phrases.of("letter.decision"), List.of(
                phrases.of("letter.dismissed", facts.party().name(), facts.project().title()),
                phrases.of("letter.dismissed.law", law.cite("dismissal")))),
            Section.of(phrases.of("letter.reasons"), rule()).withItems(why.notMet()),
            Section.of("", reasons()),
            sheet.appeal(law),
            sheet.access(law));
        return sheet.of(phrases.of("letter.title.DISMISSED", facts.project().title()), sections, sheet.countySigns());
    }

    private List<String> rule() {
        List<String> text = new ArrayList<>(List.of(phrases.of("letter.dismissed.rule", facts.round().scheme(), facts.round().call())));
        if (!why.notMet().isEmpty()) {
            text.add(phrases.of("letter.dismissed.not-met"));
        }
        return text;
    }

    private List<String> reasons() {
        List<String> text = new ArrayList<>(Words.paragraphs(why.reason()));
        text.add(phrases.of("letter.reasons.law", law.cite("reasons")));
        return text;
    }

    /**
     * Why it is dismissed.
     *
     * @param notMet the conditions of the call that are not met, in the party's form of Norwegian
     * @param reason the advisor's words for the party
     */
    record Why(List<String> notMet, String reason) {
    }
}
