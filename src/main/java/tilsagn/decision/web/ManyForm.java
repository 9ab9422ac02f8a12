package tilsagn.decision.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.decision.Candidate;
import tilsagn.decision.Proposals;
import tilsagn.decision.Ranking;

/**
 * The board's bar for many cases at once.
 *
 * @param chosen  numbers of the ticked rows
 * @param way     what is wanted for them
 * @param percent as it was typed, for {@link Way#PERCENT}
 * @param because one reason for all whose row has none
 */
record ManyForm(List<String> chosen, Way way, String percent, String because) {

    Set<CaseNumber> numbers() {
        Set<CaseNumber> numbers = new LinkedHashSet<>();
        if (chosen != null) {
            chosen.forEach(one -> numbers.add(CaseNumber.parse(one)));
        }
        return numbers;
    }

    /**
     * The proposals, in the order of the board. A case that is not on the reader's board does not exist.
     *
     * @throws Refusal on {@code chosen}, {@code way} and {@code percent}
     */
    List<Proposals.Wanted> on(Ranking ranking, Map<String, String> typed) {
        Set<CaseNumber> numbers = numbers();
        if (numbers.isEmpty()) {
            throw new Refusal("decision.many.none");
        }
        List<Candidate> rows = ranking.rows().stream().map(Ranking.Row::candidate).filter(one -> numbers.contains(one.caseNumber())).toList();
        if (rows.size() < numbers.size()) {
            throw new NotFound("case among " + numbers);
        }
        int share = share();
        return rows.stream().map(one -> new Proposals.Wanted(one.caseNumber(), way().amount(one, typed.get("amount-" + one.caseNumber()), share),
            reason(typed.get("reason-" + one.caseNumber())), way == Way.WITHOUT_FUNDING)).toList();
    }

    @Override
    public Way way() {
        return way == null ? Way.TYPED : way;
    }

    private int share() {
        if (way() != Way.PERCENT) {
            return 0;
        }
        String bare = percent == null ? "" : percent.replace("%", "").strip();
        if (!bare.matches("\\d{1,3}") || Integer.parseInt(bare) < 1 || Integer.parseInt(bare) > 100) {
            throw Refusal.onField("percent", "decision.scenario.percent.range");
        }
        return Integer.parseInt(bare);
    }

    private String reason(String ofTheRow) {
        return ofTheRow == null || ofTheRow.isBlank() ? because : ofTheRow;
    }
}
