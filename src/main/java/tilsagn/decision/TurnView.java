package tilsagn.decision;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The turns a case has taken, and those that are open to the reader.
 *
 * @param past      oldest first
 * @param names     of those who turned it, by login name
 * @param mayReturn the reader records for the body that has the case
 * @param liftTo    bodies the reader may lift it to
 * @param mayCallIn the reader records for a body above
 * @param back      the case is with those who prepare it
 */
public record TurnView(List<Turn> past, Map<String, String> names, boolean mayReturn, Set<DecisionBody> liftTo, boolean mayCallIn, boolean back) {

    static final TurnView NONE = new TurnView(List.of(), Map.of(), false, Set.of(), false, false);

    /** The comment with which the case came back, while it is back; otherwise {@code null}. */
    public Turn returned() {
        return back && !past.isEmpty() ? past.get(past.size() - 1) : null;
    }
}
