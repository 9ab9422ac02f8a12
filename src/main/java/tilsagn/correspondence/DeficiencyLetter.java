package tilsagn.correspondence;

import java.time.LocalDate;
import java.util.List;

import tilsagn.correspondence.LetterText.Fact;
import tilsagn.correspondence.LetterText.Section;

/**
 * The letter that asks the party for what is missing (mangelbrev): what, why, until when, and what happens if no answer comes. It decides
 * nothing and cannot be appealed.
 */
final class DeficiencyLetter {

    private final LetterFacts facts;
    private final Asked asked;
    private final Phrases phrases;
    private final Law law;
    private final Sheet sheet;

    DeficiencyLetter(LetterFacts facts, Asked asked, Phrases phrases, Law law, LocalDate today) {
        this.facts = facts;
        this.asked = asked;
        this.phrases = phrases;
        this.law = law;
        this.sheet = new Sheet(facts, phrases, today);
    }

    /**
     * What is asked for.
     *
     * @param lines   what is open, a line per section
     * @param message the advisor's words
     * @param lastDay of an answer
     */
    record Asked(List<String> lines, String message, LocalDate lastDay) {
    }

    LetterText write() {
        String lastDay = phrases.weekday(asked.lastDay());
        List<Section> sections = List.of(
            Section.of("", List.of(phrases.of("letter.opening", phrases.date(facts.submittedAt()), facts.round().call()),
                phrases.of("letter.deficiency.lead", lastDay))).withFacts(List.of(
                    new Fact(phrases.of("letter.deficiency.by"), phrases.of("letter.deficiency.by.day", lastDay)))),
            Section.of(phrases.of("letter.deficiency.message"), Words.paragraphs(asked.message())),
            Section.of(phrases.of("letter.deficiency.open"), List.of(phrases.of("letter.deficiency.open.text"))).withItems(asked.lines()),
            Section.of(phrases.of("letter.deficiency.then"), List.of(
                phrases.of("letter.deficiency.then.answer", phrases.date(facts.submittedAt())),
                phrases.of("letter.deficiency.then.silence"),
                phrases.of("letter.deficiency.more-time"),
                phrases.of("letter.deficiency.law", law.cite("deficiency")),
                phrases.of("letter.questions", facts.caseNumber().value()))));
        return sheet.of(phrases.of("letter.title.DEFICIENCY", facts.project().title()), sections, sheet.countySigns());
    }
}
