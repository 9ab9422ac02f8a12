package tilsagn.correspondence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tilsagn.correspondence.LetterText.Fact;
import tilsagn.correspondence.LetterText.Section;

/** The preliminary reply (forvaltningsloven § 11 a): that the case is being worked on, why it takes time, and when a decision is expected. */
final class PreliminaryReplyLetter {

    private final LetterFacts facts;
    private final Waiting waiting;
    private final Phrases phrases;
    private final Law law;
    private final Sheet sheet;
    private final LocalDate today;

    PreliminaryReplyLetter(LetterFacts facts, Waiting waiting, Phrases phrases, Law law, LocalDate today) {
        this.facts = facts;
        this.waiting = waiting;
        this.phrases = phrases;
        this.law = law;
        this.today = today;
        this.sheet = new Sheet(facts, phrases, today);
    }

    /**
     * What the party waits for.
     *
     * @param expected   day of the decision, as far as one can say
     * @param contact    whom to ask, or {@code null}
     * @param holdReason why the case is on hold, or {@code null}
     * @param answerBy   last day to answer a deficiency notice that is out, or {@code null}
     */
    record Waiting(LocalDate expected, String contact, String holdReason, LocalDate answerBy) {
    }

    LetterText write() {
        List<Section> sections = List.of(
            Section.of("", List.of(phrases.of("letter.waiting", facts.project().title(), phrases.date(facts.submittedAt()))))
                .withFacts(numbers()),
            Section.of(phrases.of("letter.waiting.why"), reasons()),
            sheet.access(law));
        return sheet.of(phrases.of("letter.title.PRELIMINARY_REPLY", facts.project().title()), sections, sheet.countySigns());
    }

    private List<Fact> numbers() {
        List<Fact> numbers = new ArrayList<>(List.of(new Fact(phrases.of("letter.reference"), facts.caseNumber().value())));
        if (waiting.expected().isAfter(today)) {
            numbers.add(new Fact(phrases.of("letter.waiting.expected"), phrases.date(waiting.expected())));
        }
        if (waiting.contact() != null) {
            numbers.add(new Fact(phrases.of("letter.waiting.contact"), waiting.contact()));
        }
        return numbers;
    }

    // A day that has passed is not promised again.
    private List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        reasons.add(waiting.holdReason() == null ? phrases.of("letter.waiting.reason", facts.round().call())
            : phrases.of("letter.waiting.hold", waiting.holdReason()));
        if (!waiting.expected().isAfter(today)) {
            reasons.add(phrases.of("letter.waiting.no-date"));
        }
        reasons.add(phrases.of("letter.waiting.law", law.cite("preliminary-reply")) + " " + (waiting.answerBy() == null
            ? phrases.of("letter.waiting.nothing") : phrases.of("letter.waiting.asked", phrases.date(waiting.answerBy()))));
        return reasons;
    }
}
