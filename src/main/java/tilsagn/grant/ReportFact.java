package tilsagn.grant;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;

/** What happens to reports, for the journal and the process. */
public final class ReportFact {

    private ReportFact() {
    }

    /** Reports are planned, or the next one's days are others. */
    public record DatesSet(CaseNumber caseNumber, ReportDates dates, boolean first) {
    }

    /** The party has sent one. */
    public record Sent(CaseNumber caseNumber, UUID report, Report.Kind kind) implements CaseEvent {

        @Override
        public String what() {
            return "grant.report-sent." + kind;
        }
    }

    /** An advisor has approved one; the days of the next, or {@code null} after the last. */
    public record Approved(CaseNumber caseNumber, UUID report, Report.Kind kind, ReportDates next) implements CaseEvent {

        @Override
        public String what() {
            return "grant.report-approved." + kind;
        }
    }

    /** An advisor wants to know more; told by e-mail. */
    public record Returned(CaseNumber caseNumber, UUID report, String question, LocalDate until, ReportDates dates) implements CaseEvent {

        @Override
        public String what() {
            return "grant.report-returned";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("reason", question, "until", until.toString());
        }
    }

    /** An advisor has changed the plan of reports. */
    public record PlanChanged(CaseNumber caseNumber, LocalDate until) implements CaseEvent {

        @Override
        public String what() {
            return "grant.reports-moved";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("until", until.toString());
        }
    }

    /** The party says that the project ended before the plan's last day. */
    public record EndedEarly(CaseNumber caseNumber, LocalDate ended) implements CaseEvent {

        @Override
        public String what() {
            return "grant.ended-early";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("until", ended.toString());
        }
    }

    /** An advisor has taken up a report that did not come. */
    public record FollowedUp(CaseNumber caseNumber, String note) implements CaseEvent {

        @Override
        public String what() {
            return "grant.report-followed-up";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("reason", note);
        }
    }
}
