package tilsagn.decision;

import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;

/** A manager recommended a case without funding; it stands on the reserve list. */
public record RecommendedWithoutFunding(CaseNumber caseNumber) implements CaseEvent {

    @Override
    public String what() {
        return "decision.without-funding";
    }
}
