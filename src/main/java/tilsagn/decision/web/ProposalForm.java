package tilsagn.decision.web;

import tilsagn.core.Nok;
import tilsagn.core.Refusal;

/**
 * A manager's proposal as it was typed.
 *
 * @param amount    whatever the field held
 * @param principle ticked: a question of principle
 */
record ProposalForm(String amount, String reason, Boolean principle) {

    boolean isPrinciple() {
        return Boolean.TRUE.equals(principle);
    }

    Nok kroner() {
        return Amounts.read("amount", amount);
    }

    /** Reading amounts out of forms. */
    static final class Amounts {

        private Amounts() {
        }

        /** The amount, or a refusal that stands beside its field. */
        static Nok read(String field, String typed) {
            try {
                return Nok.parse(typed);
            } catch (Refusal unreadable) {
                throw Refusal.onField(field, unreadable.key());
            }
        }
    }
}
