package tilsagn.decision.web;

import tilsagn.core.Nok;

/**
 * A decision as it was typed.
 *
 * @param amount whatever the field held; the outcome follows from it
 */
record DecisionForm(String amount, String reasons, String conditions) {

    Nok kroner() {
        return ProposalForm.Amounts.read("amount", amount);
    }
}
