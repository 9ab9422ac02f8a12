package tilsagn.correspondence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import tilsagn.core.Nok;
import tilsagn.correspondence.LetterText.Fact;
import tilsagn.correspondence.LetterText.Section;
import tilsagn.grant.Acceptance;

/** The letter that says that an award is no more, because it was not accepted or the project did not begin in time. Can be appealed. */
final class LapseLetter {

    private final LetterFacts facts;
    private final Lapsed lapsed;
    private final Phrases phrases;
    private final Law law;
    private final Sheet sheet;

    LapseLetter(LetterFacts facts, Lapsed lapsed, Phrases phrases, Law law, LocalDate today) {
        this.facts = facts;
        this.lapsed = lapsed;
        this.phrases = phrases;
        this.law = law;
        this.sheet = new Sheet(facts, phrases, today);
    }

    /**
     * What lapsed.
     *
     * @param amount  the award
     * @param why     never that the party declined it: that is no decision of the county
     * @param lastDay the day that passed
     * @param reason  the manager's words, or {@code null} when time alone did it
     */
    record Lapsed(Nok amount, Acceptance.Lapse why, LocalDate lastDay, String reason) {
    }

    LetterText write() {
        List<Section> sections = List.of(
            Section.of("", List.of(phrases.of("letter.lapse.opening", facts.project().title(), facts.round().call())))
                .withFacts(List.of(new Fact(phrases.of("letter.reference"), facts.caseNumber().value()),
                    new Fact(phrases.of("letter.lapse.amount"), lapsed.amount().format()))),
            Section.of(phrases.of("letter.decision"), List.of(phrases.of("letter.lapse.decided", lapsed.amount().format()))),
            Section.of(phrases.of("letter.reasons"), reasons()),
            sheet.appeal(law),
            sheet.access(law));
        return sheet.of(phrases.of("letter.title.LAPSE", facts.project().title()), sections, sheet.countySigns());
    }

    private List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        reasons.add(phrases.of("letter.lapse.why." + lapsed.why(), phrases.date(lapsed.lastDay())));
        if (lapsed.reason() != null) {
            reasons.addAll(Words.paragraphs(lapsed.reason()));
        }
        reasons.add(phrases.of("letter.reasons.law", law.cite("reasons")));
        return reasons;
    }
}
