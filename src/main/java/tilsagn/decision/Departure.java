package tilsagn.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/**
 * How an amount departs from the order of the scores: money for one case while another that stands above it gets nothing. Whoever proposes
 * so writes why, on both. A part where another gets all is explained already, because it departs from the recommendation.
 * Words: {@code decision.departure.*}.
 */
public enum Departure {
    /** It follows the order. */
    NONE,
    /** It gets money although one above it gets nothing. */
    LIFTED,
    /** It gets nothing although one below it gets money. */
    PASSED_OVER;

    /**
     * The departures among cases in the order of their index; those that follow the order are not in it. What the advisor recommends nothing
     * for does not compete, and a case nobody has given an amount has not departed from anything yet.
     *
     * @param amounts what each is given, {@code null} for nothing said yet
     */
    static Map<CaseNumber, Departure> among(List<Candidate> ordered, Function<Candidate, Nok> amounts) {
        List<Candidate> said = ordered.stream().filter(one -> one.isRanked() && amounts.apply(one) != null).toList();
        int last = lastFunded(said, amounts);
        Map<CaseNumber, Departure> found = new HashMap<>();
        boolean unfundedAbove = false;
        for (int at = 0; at < said.size(); at++) {
            Candidate one = said.get(at);
            if (amounts.apply(one).isPositive()) {
                note(found, one, unfundedAbove ? LIFTED : NONE);
            } else if (one.competes()) {
                note(found, one, at < last ? PASSED_OVER : NONE);
                unfundedAbove = true;
            }
        }
        return found;
    }

    private static int lastFunded(List<Candidate> said, Function<Candidate, Nok> amounts) {
        int last = -1;
        for (int at = 0; at < said.size(); at++) {
            last = amounts.apply(said.get(at)).isPositive() ? at : last;
        }
        return last;
    }

    private static void note(Map<CaseNumber, Departure> found, Candidate one, Departure departure) {
        if (departure != NONE) {
            found.put(one.caseNumber(), departure);
        }
    }
}
