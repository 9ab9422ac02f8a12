package tilsagn.correspondence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tilsagn.core.Nok;
import tilsagn.correspondence.LetterText.Fact;
import tilsagn.correspondence.LetterText.Section;

/**
 * The letter that tells a party what was decided. Reasons name the rule, the facts and the main considerations (forvaltningsloven § 25);
 * the party is told the amount, the conditions, how to appeal and that it may see the documents (§ 27).
 */
final class DecisionLetter {

    private static final FieldsInBraces<LetterField> FIELDS = new FieldsInBraces<>(LetterField::named);

    private final LetterFacts facts;
    private final DecisionFacts decision;
    private final LetterWords words;
    private final Phrases phrases;
    private final Law law;
    private final Sheet sheet;

    /** @param words what the county has worded itself, with fields in braces */
    DecisionLetter(LetterFacts facts, DecisionFacts decision, LetterWords words, Phrases phrases, Law law, LocalDate today) {
        this.words = words;
        this.facts = facts;
        this.decision = decision;
        this.phrases = phrases;
        this.law = law;
        this.sheet = new Sheet(facts, phrases, today);
    }

    LetterText write() {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of("", Words.paragraphs(filled(words.opening()))));
        sections.add(decided());
        if (decision.outcome().givesMoney()) {
            sections.add(AwardSections.conditions(decision, phrases));
            AwardSections.aid(decision, phrases).ifPresent(sections::add);
        }
        sections.add(reasons());
        if (!decision.assessment().isEmpty()) {
            sections.add(Section.of(phrases.of("letter.assessment"), List.of(phrases.of("letter.assessment.lead")))
                .withFacts(decision.assessment()));
        }
        if (!words.further().isBlank()) {
            sections.add(Section.of(phrases.of("letter.next"), Words.paragraphs(filled(words.further()))));
        }
        sections.add(sheet.appeal(law));
        sections.add(sheet.access(law));
        return sheet.of(filled(words.title()), sections, sheet.signedBy(decision.deciderName(), decision.deciderTitle()));
    }

    private Section decided() {
        return Section.of(phrases.of("letter.decision"), Words.paragraphs(filled(words.decision()))).withFacts(figures());
    }

    private String filled(String text) {
        return FIELDS.filled(text, new LetterValues(facts, decision, phrases).all());
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
            figures.add(fact("period", LetterValues.period(project.period(), phrases)));
        }
        return figures;
    }

    private String rate(Nok amount, Nok cost) {
        return phrases.of("letter.figure.rate.value", Words.percent(amount, cost), amount.format(), cost.format());
    }

    private Fact fact(String key, String value) {
        return new Fact(phrases.of("letter.figure." + key), value);
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
