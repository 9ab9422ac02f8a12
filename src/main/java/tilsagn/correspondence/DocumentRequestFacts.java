package tilsagn.correspondence;

import java.time.Instant;
import java.util.UUID;

import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;

/** What happens to a request for documents, for the process and the journal. Nobody's name and none of the words: the journal outlives them. */
public final class DocumentRequestFacts {

    private DocumentRequestFacts() {
    }

    /** Somebody asked; it is to be answered by a day, and counts as refused at another. */
    public record Asked(CaseNumber caseNumber, UUID requestId, Instant answerBy, Instant deemedAt, boolean registered) implements CaseEvent {

        @Override
        public String what() {
            return registered ? "access.registered" : "access.asked";
        }
    }

    /** The time of the law has passed without an answer. */
    public record CountsAsRefused(CaseNumber caseNumber, UUID requestId) implements CaseEvent {

        @Override
        public String what() {
            return "access.deemed";
        }
    }

    /** The county answered. */
    public record Answered(CaseNumber caseNumber, UUID requestId, DocumentRequest.State state) implements CaseEvent {

        @Override
        public String what() {
            return "access.answered." + state;
        }

        /** Whether nothing is left to appeal over. */
        public boolean fully() {
            return state == DocumentRequest.State.GIVEN;
        }
    }

    /** Whoever asked followed the link to the answer for the first time. */
    public record Opened(CaseNumber caseNumber, UUID requestId) implements CaseEvent {

        @Override
        public String what() {
            return "access.opened";
        }
    }

    /** Whoever asked appealed; a review is to be done by a day. */
    public record Appealed(CaseNumber caseNumber, UUID requestId, Instant reviewBy, boolean registered) implements CaseEvent {

        @Override
        public String what() {
            return registered ? "access.appeal-registered" : "access.appealed";
        }
    }

    /**
     * The county looked at its refusal again.
     *
     * @param settled  whether the request itself has its answer now
     * @param rulingBy when a ruling is expected, where the refusal stands
     */
    public record Reviewed(CaseNumber caseNumber, UUID requestId, boolean given, boolean settled, Instant rulingBy) implements CaseEvent {

        @Override
        public String what() {
            return given ? "access.reviewed-given" : "access.forwarded";
        }
    }

    /**
     * The appeal body's ruling is registered.
     *
     * @param settled whether the request itself has its answer now
     */
    public record Ruled(CaseNumber caseNumber, UUID requestId, DocumentRequestAppeal.Ruling ruling, boolean settled) implements CaseEvent {

        @Override
        public String what() {
            return "access.ruled." + ruling;
        }
    }
}
