package tilsagn.decision;

import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/** A manager proposed an amount. */
record DecisionProposed(CaseNumber caseNumber, Nok amount) implements AmountEvent {

    @Override
    public String what() {
        return "decision.proposed";
    }
}
