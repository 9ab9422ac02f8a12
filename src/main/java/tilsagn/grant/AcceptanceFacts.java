package tilsagn.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;

/** What happens between the offer of a grant and the beginning of its project. */
public final class AcceptanceFacts {

    private AcceptanceFacts() {
    }

    /** The party is asked to accept; the process begins. */
    public record Asked(CaseNumber caseNumber, Instant remindAt, Instant acceptBy, LocalDate startBy) {
    }

    /** The letter was opened, or more time was given: the time to accept is another. */
    public record TimeSet(CaseNumber caseNumber, Instant remindAt, Instant acceptBy) {
    }

    /**
     * The award stands again: the process follows it up from where it is.
     *
     * @param accepted whether it was accepted before, so that only reports and the start are waited for
     * @param dates    the days of the report whose turn it is; {@code null} where nothing is to be reported yet
     */
    public record StandsAgain(CaseNumber caseNumber, boolean accepted, Instant remindAt, Instant acceptBy, LocalDate startBy, ReportDates dates)
        implements CaseEvent {

        @Override
        public String what() {
            return "grant.stands-again";
        }
    }

    /** A manager gave more time. */
    public record Extended(CaseNumber caseNumber, LocalDate until, String reason) implements CaseEvent {

        @Override
        public String what() {
            return "grant.acceptance-extended";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("until", until.toString(), "reason", reason);
        }
    }

    /** The party accepted every condition; the account is told masked. */
    public record Accepted(CaseNumber caseNumber, String account) implements CaseEvent {

        @Override
        public String what() {
            return "grant.accepted";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("account", account);
        }
    }

    /** The award is no more, and its money is the pool's again. */
    public record Lapsed(CaseNumber caseNumber, Acceptance.Lapse why, String reason) implements CaseEvent {

        @Override
        public String what() {
            return "grant.lapsed." + why;
        }

        @Override
        public Map<String, String> details() {
            return reason == null ? Map.of() : Map.of("reason", reason);
        }
    }

    /** The project has begun. */
    public record Begun(CaseNumber caseNumber, LocalDate on) implements CaseEvent {

        @Override
        public String what() {
            return "grant.begun";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("on", on.toString());
        }
    }

    /** The project may begin later than the letter said. */
    public record StartMoved(CaseNumber caseNumber, LocalDate until, String reason) implements CaseEvent {

        @Override
        public String what() {
            return "grant.start-moved";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("until", until.toString(), "reason", reason);
        }
    }
}
