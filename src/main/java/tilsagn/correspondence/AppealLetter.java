package tilsagn.correspondence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import tilsagn.appeal.Appeal;
import tilsagn.appeal.AppealStep;
import tilsagn.appeal.AppealTime;
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
     */
    record Subject(Appeal appeal, AppealTime time, String amount) {

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
            case APPEAL_DISMISSED -> decided(sections, "", about.words(AppealStep.Kind.RELIEF), "appeal-relief");
            case APPEAL_REVERSED -> decided(sections, "." + about.appeal().subject(), about.words(AppealStep.Kind.REVIEW), "appeal-first");
            case APPEAL_FORWARDED -> forwarded(sections);
            case APPEAL_RULING -> decided(sections, "." + about.appeal().outcome() + "." + about.appeal().subject(),
                about.words(AppealStep.Kind.RULING), "appeal-power");
            case APPEAL_NEW_DECISION -> decided(sections, "", about.words(AppealStep.Kind.NEW_DECISION), "appeal-power");
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

    // Nobody has opened the letter that was appealed, and the year in which one can has passed.
    private String late(Appeal appeal) {
        return appeal.lastDay() == null ? phrases.of("letter.appeal.late-unread", law.cite("appeal-relief"))
            : phrases.of("letter.appeal.late", phrases.date(appeal.lastDay()), law.cite("appeal-relief"));
    }

    private void reasons(List<Section> sections, String words) {
        sections.add(Section.of(phrases.of("letter.reasons"), Words.paragraphs(words)));
    }

    private void decided(List<Section> sections, String which, String why, String basis) {
        List<String> text = new ArrayList<>(List.of(phrases.of("letter.appeal." + kind + which)));
        text.add(phrases.of("letter.appeal.law", law.cite(basis)));
        List<Fact> figures = about.amount() == null || kind == LetterKind.APPEAL_DISMISSED ? List.of()
            : List.of(new Fact(phrases.of("letter.appeal.amount"), about.amount()));
        sections.add(Section.of(phrases.of("letter.decision"), text).withFacts(figures));
        reasons(sections, why);
    }

    private void forwarded(List<Section> sections) {
        String verdict = about.appeal().firstInstance().orElseThrow().verdict().name();
        decided(sections, "." + verdict, about.words(AppealStep.Kind.REVIEW), "appeal-first");
        sections.add(Section.of(phrases.of("letter.appeal.comment"), List.of(phrases.of("letter.appeal.comment.until",
            phrases.weekday(about.appeal().commentDay())), phrases.of("letter.appeal.board", law.cite("appeal-board")))));
    }
}
