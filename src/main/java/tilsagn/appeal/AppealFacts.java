package tilsagn.appeal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;

/** What happens in an appeal, for the process, the letters and the journal. */
public final class AppealFacts {

    private AppealFacts() {
    }

    /** The party appealed. */
    public record Lodged(CaseNumber caseNumber, UUID appealId, UUID timeId, boolean late, String county) implements CaseEvent {

        @Override
        public String what() {
            return late ? "appeal.lodged-late" : "appeal.lodged";
        }
    }

    /** Relief for a late appeal was considered. */
    public record ReliefConsidered(CaseNumber caseNumber, UUID appealId, boolean granted) implements CaseEvent {

        @Override
        public String what() {
            return granted ? "appeal.relief-granted" : "appeal.relief-refused";
        }
    }

    /** An advisor reviewed the decision for the first instance. @param body which body approves; {@code null} for a manager */
    public record Reviewed(CaseNumber caseNumber, UUID appealId, AppealVerdict verdict, String body) implements CaseEvent {

        @Override
        public String what() {
            return "appeal.reviewed";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("verdict", verdict.name());
        }
    }

    /** A manager approved the review, or sent it back. */
    public record Approved(CaseNumber caseNumber, UUID appealId, boolean approved, boolean reversed) implements CaseEvent {

        @Override
        public String what() {
            return approved ? "appeal.approved" : "appeal.returned";
        }
    }

    /** The party has its copy of what went to the appeal body. */
    public record Forwarded(CaseNumber caseNumber, UUID appealId, Instant commentBy) implements CaseEvent {

        @Override
        public String what() {
            return "appeal.forwarded";
        }
    }

    /** The party commented. */
    public record Commented(CaseNumber caseNumber, UUID appealId) implements CaseEvent {

        @Override
        public String what() {
            return "appeal.commented";
        }
    }

    /** The party sent more documents. */
    public record Added(CaseNumber caseNumber, UUID appealId) implements CaseEvent {

        @Override
        public String what() {
            return "appeal.added";
        }
    }

    /** The case is ready for the appeal body. */
    public record Prepared(CaseNumber caseNumber, UUID appealId) implements CaseEvent {

        @Override
        public String what() {
            return "appeal.prepared";
        }
    }

    /** The appeal body ruled. @param body who decides anew when the decision was set aside; else {@code null} */
    public record Ruled(CaseNumber caseNumber, UUID appealId, AppealVerdict verdict, String body, boolean later) implements CaseEvent {

        @Override
        public String what() {
            return "appeal.ruled";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("verdict", verdict.name());
        }
    }

    /** What was set aside is decided anew. */
    public record DecidedAnew(CaseNumber caseNumber, UUID appealId, boolean later) implements CaseEvent {

        @Override
        public String what() {
            return "appeal.decided-anew";
        }
    }

    /** The party took its appeal back. */
    public record Withdrawn(CaseNumber caseNumber, UUID appealId) implements CaseEvent {

        @Override
        public String what() {
            return "appeal.withdrawn";
        }
    }
}
