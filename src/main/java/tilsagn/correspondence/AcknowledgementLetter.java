package tilsagn.correspondence;

import java.time.LocalDate;
import java.util.List;
import tilsagn.correspondence.LetterText.Fact;
import tilsagn.correspondence.LetterText.Section;

/** The receipt as a letter: reference, the server's time and the fingerprint that proves what was sent. */
final class AcknowledgementLetter {

    private final LetterFacts facts;
    private final Phrases phrases;
    private final Law law;
    private final Sheet sheet;

    AcknowledgementLetter(LetterFacts facts, Phrases phrases, Law law, LocalDate today) {
        this.facts = facts;
        this.phrases = phrases;
        this.law = law;
        this.sheet = new Sheet(facts, phrases, today);
    }

    LetterText write() {
        List<Section> sections = List.of(
            Section.of("", List.of(phrases.of("letter.received", facts.project().title(), facts.round().call()))).withFacts(List.of(
                new Fact(phrases.of("letter.reference"), facts.caseNumber().value()),
                new Fact(phrases.of("letter.received.at"), phrases.moment(facts.submittedAt())),
                new Fact(phrases.of("letter.received.amount"), facts.project().applied().format()),
                new Fact(phrases.of("letter.received.hash"), facts.sha256()))),
            Section.of(phrases.of("letter.next"), List.of(
                phrases.of("letter.next.steps"),
                phrases.of("letter.next.open", law.cite("openness")))));
        return sheet.of(phrases.of("letter.title.ACKNOWLEDGEMENT", facts.project().title()), sections, sheet.countySigns());
    }
}
