package tilsagn.correspondence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import tilsagn.core.Nok;
import tilsagn.correspondence.LetterText.Fact;
import tilsagn.correspondence.LetterText.Section;
import tilsagn.grant.Termination;

/** The notice that a grant may be ended, with time to comment (forvaltningsloven § 16), and the decision that follows. */
final class TerminationLetter {

    private final LetterFacts facts;
    private final Termination termination;
    private final Phrases phrases;
    private final Law law;
    private final Sheet sheet;

    TerminationLetter(LetterFacts facts, Termination termination, Phrases phrases, Law law, LocalDate today) {
        this.facts = facts;
        this.termination = termination;
        this.phrases = phrases;
        this.law = law;
        this.sheet = new Sheet(facts, phrases, today);
    }

    LetterText notice() {
        List<Section> sections = List.of(
            Section.of("", List.of(phrases.of("letter.termination.notice", facts.project().title()))).withFacts(List.of(reference(),
                new Fact(phrases.of("letter.termination.comment-by"), phrases.weekday(termination.commentBy())))),
            Section.of(phrases.of("letter.termination.reasons"), Words.paragraphs(termination.reason())),
            Section.of(phrases.of("letter.termination.comment"), List.of(phrases.of("letter.termination.comment.how", phrases.weekday(termination.commentBy())))),
            sheet.access(law));
        return sheet.of(phrases.of("letter.title.TERMINATION_NOTICE", facts.project().title()), sections, sheet.countySigns());
    }

    /** @param paid what was paid of the grant, and not paid back */
    LetterText decision(String title, Nok paid) {
        boolean ended = termination.status() == Termination.Status.TERMINATED;
        List<Fact> numbers = new ArrayList<>(List.of(reference()));
        if (ended) {
            numbers.add(new Fact(phrases.of("letter.termination.released"), termination.released().format()));
            numbers.add(new Fact(phrases.of("letter.termination.paid"), paid.format()));
        }
        List<Section> sections = new ArrayList<>(List.of(
            Section.of("", List.of(phrases.of(ended ? "letter.termination.ended" : "letter.termination.goes-on", facts.project().title(),
                phrases.date(termination.noticedAt())))).withFacts(numbers),
            Section.of(phrases.of("letter.termination.reasons"), Words.paragraphs(termination.answer()))));
        if (ended && paid.isPositive()) {
            sections.add(Section.of(phrases.of("letter.termination.settlement"), List.of(phrases.of("letter.termination.settled", paid.format()),
                phrases.of("letter.termination.documents"))));
        }
        if (ended) {
            sections.add(sheet.appeal(law));
        }
        sections.add(sheet.access(law));
        return sheet.of(phrases.of("letter.title.TERMINATION", facts.project().title()), sections, sheet.signedBy(termination.decidedByName(), title));
    }

    private Fact reference() {
        return new Fact(phrases.of("letter.reference"), facts.caseNumber().value());
    }
}
