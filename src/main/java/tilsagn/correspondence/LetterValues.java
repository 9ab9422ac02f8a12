package tilsagn.correspondence;

import java.util.EnumMap;
import java.util.Map;

import tilsagn.aid.AidBasis;
import tilsagn.aid.AidNote;
import tilsagn.core.Period;

/** What stands in the place of each field of a decision letter. What nobody has given is written as a dash. */
record LetterValues(LetterFacts facts, DecisionFacts decision, Phrases phrases) {

    private static final String NOTHING = "–";

    Map<LetterField, String> all() {
        Map<LetterField, String> values = new EnumMap<>(LetterField.class);
        values.put(LetterField.CASE_NUMBER, facts.caseNumber().value());
        values.put(LetterField.APPLICANT, facts.party().name());
        values.put(LetterField.CONTACT, facts.party().contact());
        values.put(LetterField.PROJECT, facts.project().title());
        values.put(LetterField.CALL, facts.round().call());
        values.put(LetterField.SCHEME, facts.round().scheme());
        values.put(LetterField.COUNTY, facts.round().county());
        values.put(LetterField.RECEIVED, phrases.date(facts.submittedAt()));
        values.put(LetterField.APPLIED, facts.project().applied().format());
        values.put(LetterField.AMOUNT, decision.amount().format());
        values.put(LetterField.TOTAL_COST, facts.project().totalCost().format());
        values.put(LetterField.SHARE, Words.percent(decision.amount(), facts.project().totalCost()));
        values.put(LetterField.PERIOD, facts.project().period() == null ? null : period(facts.project().period(), phrases));
        values.put(LetterField.AID, decision.aid() == null ? null : aid(decision.aid(), phrases));
        values.put(LetterField.BODY, decision.body() == null ? null : phrases.of("body." + decision.body()));
        values.put(LetterField.DECIDED, phrases.date(decision.decidedAt()));
        values.replaceAll((field, value) -> value == null || value.isBlank() ? NOTHING : value);
        return values;
    }

    /** How much aid it is, and by which rules. */
    static String aid(AidNote note, Phrases phrases) {
        String euro = phrases.of("letter.aid.euro", note.euro().toString(), note.rate().stripTrailingZeros().toPlainString().replace('.', ','), phrases.date(note.rateDay()));
        String rules = note.basis() == AidBasis.DE_MINIMIS && note.rule() != null ? phrases.of("letter.aid.de-minimis", note.amount().format(), note.title(phrases.locale()))
            : note.rule() != null ? phrases.of("letter.aid.exempted", note.amount().format(), note.title(phrases.locale())) : phrases.of("letter.aid.other", note.amount().format());
        return rules + " " + euro;
    }

    static String period(Period period, Phrases phrases) {
        return phrases.of("letter.figure.period.value", phrases.date(period.start()), phrases.date(period.end()));
    }
}
