package tilsagn.correspondence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tilsagn.core.Nok;
import tilsagn.core.Period;
import tilsagn.correspondence.LetterText.Fact;
import tilsagn.correspondence.LetterText.Section;

/**
 * The letter that tells a party what was decided. Reasons name the rule, the facts and the main considerations (forvaltningsloven § 25);
 * the party is told the amount, the conditions, how to appeal and that it may see the documents (§ 27).
 */
final class DecisionLetter {

    private final LetterFacts facts;
    private final DecisionFacts decision;
    private final Phrases phrases;
    private final Law law;
    private final Sheet sheet;

    DecisionLetter(LetterFacts facts, DecisionFacts decision, Phrases phrases, Law law, LocalDate today) {
        this.facts = facts;
        this.decision = decision;
        this.phrases = phrases;
        this.law = law;
        this.sheet = new Sheet(facts, phrases, today);
    }

    LetterText write() {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of("", List.of(opening())));
        sections.add(decided());
        if (decision.outcome().givesMoney()) {
            sections.add(conditions());
        }
        sections.add(reasons());
        if (!decision.assessment().isEmpty()) {
            sections.add(Section.of(phrases.of("letter.assessment"), List.of(phrases.of("letter.assessment.lead")))
                .withFacts(decision.assessment()));
        }
        sections.add(sheet.appeal(law));
        sections.add(sheet.access(law));
        return sheet.of(phrases.of("letter.title." + decision.outcome(), facts.project().title()), sections,
            sheet.signedBy(decision.deciderName(), decision.deciderTitle()));
    }

    private String opening() {
        return phrases.of("letter.opening", phrases.date(facts.submittedAt()), facts.round().call());
    }

    private Section decided() {
        String what = phrases.of("letter.decided." + decision.outcome(), facts.party().name(), decision.amount().format(),
            facts.project().title());
        String who = phrases.of("letter.decided.by", phrases.of("body." + decision.body()), phrases.date(decision.decidedAt()));
        return Section.of(phrases.of("letter.decision"), List.of(what, who)).withFacts(figures());
    }

    /** A rejection shows what was applied for and nothing that looks like a grant. */
    private List<Fact> figures() {
        LetterFacts.Project project = facts.project();
        List<Fact> figures = new ArrayList<>(List.of(fact("applied", project.applied().format())));
        if (!decision.outcome().givesMoney()) {
            return figures;
        }
        figures.add(fact("granted", decision.amount().format()));
        figures.add(fact("cost", project.totalCost().format()));
        figures.add(fact("rate", rate(decision.amount(), project.totalCost())));
        if (project.period() != null) {
            figures.add(fact("period", period(project.period())));
        }
        return figures;
    }

    private String period(Period period) {
        return phrases.of("letter.figure.period.value", phrases.date(period.start()), phrases.date(period.end()));
    }

    private String rate(Nok amount, Nok cost) {
        return phrases.of("letter.figure.rate.value", Words.percent(amount, cost), amount.format(), cost.format());
    }

    private Fact fact(String key, String value) {
        return new Fact(phrases.of("letter.figure." + key), value);
    }

    private Section conditions() {
        List<String> set = Words.paragraphs(decision.conditions());
        String first = phrases.of(set.isEmpty() ? "letter.conditions.none" : "letter.conditions.set");
        return Section.of(phrases.of("letter.conditions"), List.of(first)).withItems(set);
    }

    private Section reasons() {
        LetterFacts.Project project = facts.project();
        List<String> text = new ArrayList<>();
        text.add(phrases.of("letter.reasons.rule", facts.round().scheme(), facts.round().call(), facts.round().pool().format()));
        text.add(phrases.of("letter.reasons.facts", project.applied().format(), project.totalCost().format()));
        text.addAll(Words.paragraphs(decision.reasons()));
        text.add(phrases.of("letter.reasons.law", law.cite("reasons")));
        return Section.of(phrases.of("letter.reasons"), text);
    }
}
