package tilsagn.decision;

import tilsagn.core.Nok;

/**
 * What a case has of its pool after the decision.
 *
 * @param amount committed, paid or not
 * @param paid   the part that is paid, less what was paid back
 */
public record Commitment(Nok amount, Nok paid) {

    /** What can still be paid. */
    public Nok unpaid() {
        return amount.minus(paid);
    }
}
