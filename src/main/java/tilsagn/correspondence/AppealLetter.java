package tilsagn.correspondence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import tilsagn.appeal.Appeal;
import tilsagn.appeal.AppealStep;
import tilsagn.appeal.AppealTime;
import tilsagn.appeal.AppealVerdict;
import tilsagn.appeal.AppealedDecision;
import tilsagn.correspondence.LetterText.Fact;
import tilsagn.correspondence.LetterText.Section;

/** The letters of an appeal: what arrived, what the first instance thinks, what was ruled, and why (forvaltningsloven ch. VI). */
final class AppealLetter {

    private final LetterFacts facts;
    private final LetterKind kind;
    private final Subject about;
    private final Phrases phrases;
    private final Law law;
    private final Sheet sheet;

    AppealLetter(LetterFacts facts, LetterKind kind, Subject about, Phrases phrases, Law law, LocalDate today) {
        this.facts = facts;
        this.kind = kind;
        this.about = about;
        this.phrases = phrases;
        this.law = law;
        this.sheet = new Sheet(facts, phrases, today);
    }

    /**
     * What a letter is about.
     *
     * @param appeal {@code null} for the reasons of a decision nobody has appealed yet
     * @param time   the time to appeal
     * @param amount what the party has after it, as words; {@code null} where there is no decision on an amount
     * @param award  the award the appeal gave or raised, or {@code null}
     */
    record Subject(Appeal appeal, AppealTime time, String amount, DecisionFacts award) {

        String words(AppealStep.Kind kind) {
            return appeal.last(kind).map(AppealStep::words).orElse("");
        }
    }

    LetterText write() {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of("", List.of(opening())));
        switch (kind) {
            case APPEAL_RECEIPT -> sections.add(receipt());
            case APPEAL_REASONS -> reasons(sections, about.time().givenReasons());
            case APPEAL_DISMISSED -> decided(sections, told(""), "appeal-relief");
            case APPEAL_REVERSED -> decided(sections, told("." + group()), "appeal-first");
            case APPEAL_FORWARDED -> forwarded(sections);
            case APPEAL_RULING -> decided(sections, told("." + about.appeal().outcome() + "." + group()), "appeal-power");
            case APPEAL_NEW_DECISION -> decided(sections, about.appeal().subject().isLater() ? redone() : told(""), "appeal-power");
            default -> sections.add(Section.of("", List.of(phrases.of("letter.appeal.APPEAL_WITHDRAWN"))));
        }
        if (kind.isAppealable()) {
            sections.add(sheet.appeal(law));
        }
        sections.add(sheet.access(law));
        return sheet.of(phrases.of("letter.title." + kind, facts.project().title()), sections, sheet.countySigns());
    }

    private String opening() {
        return about.appeal() == null ? phrases.of("letter.appeal.asked", phrases.date(about.time().askedAt()), facts.project().title())
            : phrases.of("letter.appeal.opening", phrases.date(about.appeal().lodgedAt()), facts.project().title());
    }

    private Section receipt() {
        Appeal appeal = about.appeal();
        List<Fact> numbers = new ArrayList<>(List.of(new Fact(phrases.of("letter.reference"), facts.caseNumber().value()),
            new Fact(phrases.of("letter.received.at"), phrases.moment(appeal.lodgedAt()))));
        String next = appeal.isLate() ? late(appeal) : phrases.of("letter.appeal.next", law.cite("appeal-first"));
        return Section.of(phrases.of("letter.next"), List.of(next)).withFacts(numbers);
    }

    // The year in which relief can be given may have passed, whether the letter was opened or not.
    private String late(Appeal appeal) {
        return appeal.isBeyondRelief() || appeal.lastDay() == null ? phrases.of("letter.appeal.late-unread", law.cite("appeal-relief"))
            : phrases.of("letter.appeal.late", phrases.date(appeal.lastDay()), law.cite("appeal-relief"));
    }

    private void reasons(List<Section> sections, String words) {
        sections.add(Section.of(phrases.of("letter.reasons"), Words.paragraphs(words)));
    }

    /** The step of the appeal a letter tells of. */
    static AppealStep.Kind stepOf(LetterKind kind) {
        return switch (kind) {
            case APPEAL_DISMISSED -> AppealStep.Kind.RELIEF;
            case APPEAL_RULING -> AppealStep.Kind.RULING;
            case APPEAL_NEW_DECISION -> AppealStep.Kind.NEW_DECISION;
            default -> AppealStep.Kind.REVIEW;
        };
    }

    // Decisions after the award share their sentences; which one it is, and what was changed, stands in them.
    private String group() {
        return about.appeal().subject().isLater() ? "LATER" : about.appeal().subject().name();
    }

    private List<String> told(String which) {
        AppealedDecision subject = about.appeal().subject();
        String sentence = phrases.of("letter.appeal." + kind + which, subject.isLater() ? phrases.of("letter.appeal.on." + subject) : "");
        return subject.isLater() && changes() ? List.of(sentence, phrases.of("letter.appeal.effect." + subject)) : List.of(sentence);
    }

    private List<String> redone() {
        AppealedDecision subject = about.appeal().subject();
        String which = phrases.of("letter.appeal.on." + subject);
        return changes() ? List.of(phrases.of("letter.appeal.redone.REVERSE", which), phrases.of("letter.appeal.effect." + subject))
            : List.of(phrases.of("letter.appeal.redone.UPHOLD", which));
    }

    private boolean changes() {
        return about.appeal().last(stepOf(kind)).map(AppealStep::verdict).filter(AppealVerdict::setsAmount).isPresent();
    }

    private void decided(List<Section> sections, List<String> sentences, String basis) {
        List<String> text = new ArrayList<>(sentences);
        text.add(phrases.of("letter.appeal.law", law.cite(basis)));
        List<Fact> figures = about.amount() == null || kind == LetterKind.APPEAL_DISMISSED ? List.of()
            : List.of(new Fact(phrases.of(about.appeal().subject() == AppealedDecision.RECOVERY ? "letter.appeal.amount.owed" : "letter.appeal.amount"),
                about.amount()));
        sections.add(Section.of(phrases.of("letter.decision"), text).withFacts(figures));
        reasons(sections, about.words(stepOf(kind)));
        if (about.award() != null) {
            sections.add(AwardSections.conditions(about.award(), phrases));
            AwardSections.aid(about.award(), phrases).ifPresent(sections::add);
            sections.add(Section.of(phrases.of("letter.next"), List.of(phrases.of("letter.appeal.award.next"))));
        }
    }

    private void forwarded(List<Section> sections) {
        String verdict = about.appeal().firstInstance().orElseThrow().verdict().name();
        decided(sections, told("." + verdict), "appeal-first");
        sections.add(Section.of(phrases.of("letter.appeal.comment"), List.of(phrases.of("letter.appeal.comment.until",
            phrases.weekday(about.appeal().commentDay())), phrases.of("letter.appeal.board", law.cite("appeal-board")))));
    }
}
