package tilsagn.application;

import java.util.Map;
import java.util.UUID;

import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;

/** What happens when a sent application is opened again before the deadline. */
public final class Revision {

    private Revision() {
    }

    /** The lead opened it again; the sent version counts until a new one is sent. */
    public record Reopened(CaseNumber caseNumber, UUID applicationId, UUID draftId) implements CaseEvent {

        @Override
        public String what() {
            return "application.reopened";
        }
    }

    /**
     * A new version was sent and counts from now on; the process reads its facts again in the same transaction.
     *
     * @param onBehalf whether an advisor sent it on the party's behalf
     */
    public record Resubmitted(CaseNumber caseNumber, UUID applicationId, UUID callId, int version, boolean onBehalf) implements CaseEvent {

        @Override
        public String what() {
            return onBehalf ? "application.resubmitted-on-behalf" : "application.resubmitted";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("version", String.valueOf(version));
        }
    }
}
