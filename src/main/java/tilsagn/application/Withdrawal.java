package tilsagn.application;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;

/**
 * That the applicant took the application back.
 *
 * @param withdrawnAt      when
 * @param withdrawnBy      login name of who did it
 * @param withdrawalReason what they gave as a reason, or {@code null}: nobody has to give one
 */
@Embeddable
public record Withdrawal(Instant withdrawnAt, String withdrawnBy, String withdrawalReason) {

    /**
     * The applicant took it back; its process ends and reserved money is free again in the same transaction.
     *
     * @param onBehalfOf for whom an advisor did it; {@code null} when the applicant did it itself
     */
    public record Withdrawn(CaseNumber caseNumber, UUID applicationId, UUID callId, String reason, String onBehalfOf) implements CaseEvent {

        @Override
        public String what() {
            return onBehalfOf == null ? "application.withdrawn" : "application.withdrawn-on-behalf";
        }

        @Override
        public Map<String, String> details() {
            return onBehalfOf != null ? Map.of("onBehalfOf", onBehalfOf) : reason == null ? Map.of() : Map.of("reason", reason);
        }
    }

    /** A draft was thrown away and its content erased; whoever keeps something beside it erases that too. */
    public record Discarded(UUID applicationId, UUID callId) {
    }
}
