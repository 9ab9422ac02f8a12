package tilsagn.decision;

import tilsagn.core.Nok;

/** Tells who would decide, by the table that is in force; the process asks the same table when the case is sent. */
public interface Router {

    /** The body that would decide a case like this. */
    DecisionBody bodyFor(Facts facts);

    /**
     * What the table reads.
     *
     * @param county    county code
     * @param scheme    code of the support scheme
     * @param amount    the proposed amount; nothing for a rejection
     * @param principle the manager calls it a question of principle
     * @param deviation it departs from the order of the ranking
     */
    record Facts(String county, String scheme, Nok amount, boolean principle, boolean deviation) {
    }
}
