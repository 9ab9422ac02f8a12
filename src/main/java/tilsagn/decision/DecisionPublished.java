package tilsagn.decision;

import java.util.UUID;

import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;

/** The award is public. */
public record DecisionPublished(CaseNumber caseNumber, UUID callId) implements CaseEvent {

    @Override
    public String what() {
        return "decision.published";
    }
}
