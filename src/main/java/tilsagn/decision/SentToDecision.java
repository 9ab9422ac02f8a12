package tilsagn.decision;

import java.util.UUID;

import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/** Money is reserved and the case waits for the body that decides. */
public record SentToDecision(CaseNumber caseNumber, UUID callId, Nok amount, boolean principle, boolean deviation) implements AmountEvent {

    @Override
    public String what() {
        return "decision.sent";
    }
}
