package tilsagn.workflow;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.camunda.bpm.engine.runtime.Incident;

import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;

/**
 * A background step that was tried in vain as often as it is tried by itself, told to an administrator. Life: it is <em>raised</em> in the
 * transaction in which the engine gives up, and <em>closed</em> when the step is tried again or needed no longer. A step that fails again is
 * a new one, which counts on.
 */
@Entity
@Table(name = "process_incident")
public class ProcessIncident {

    private static final Set<String> EXPLAINED = Set.of("sendAcknowledgement", "sendDismissal", "issueDecisionLetter", "notifyApplicant",
        "confirmWithdrawal", "sendPreliminaryReply", "renewNotice", "notifyApplicants", "scoreApplication");
    private static final int LONGEST = 2000;

    @Id
    private String id;
    private String jobId;
    private CaseNumber caseNumber;
    private String county;
    private String about;
    private String step;
    @Enumerated(EnumType.STRING)
    private Cause cause;
    private String technical;
    private int tries;
    private Instant raisedAt;
    private Instant closedAt;

    protected ProcessIncident() {
    }

    ProcessIncident(Incident incident, IncidentSubjects.Subject subject, Cause cause, int tries) {
        this.id = incident.getId();
        this.jobId = incident.getConfiguration();
        this.caseNumber = subject.number();
        this.county = subject.county();
        this.about = subject.words();
        this.step = String.valueOf(incident.getActivityId());
        this.cause = cause;
        String said = incident.getIncidentMessage();
        this.technical = said == null ? null : said.substring(0, Math.min(LONGEST, said.length()));
        this.tries = tries;
        this.raisedAt = incident.getIncidentTimestamp().toInstant();
    }

    /** What went wrong, as far as the house can tell. */
    enum Cause {
        /** The mail server did not take an e-mail. */
        MAIL,
        /** A fault in the house itself. */
        OTHER
    }

    void close(Instant now) {
        closedAt = now;
    }

    public String id() {
        return id;
    }

    String jobId() {
        return jobId;
    }

    /** The case, or {@code null}. */
    public CaseNumber caseNumber() {
        return caseNumber;
    }

    /** Case number or title of the call; empty when it is about neither. */
    public String about() {
        return about;
    }

    String step() {
        return step;
    }

    /** Message key of the step. */
    public String stepKey() {
        return "workflow.task." + step;
    }

    /** Message key of what went wrong. */
    public String causeKey() {
        return "workflow.incident.cause." + cause;
    }

    /** Message key of what it means for the applicant. */
    public String meansKey() {
        return "workflow.incident.means." + (EXPLAINED.contains(step) ? step : "other");
    }

    /** What the program said, or {@code null}. */
    public String technical() {
        return technical;
    }

    /** How often it was tried, by itself and by hand. */
    public int tries() {
        return tries;
    }

    /** When it failed for good. */
    public Instant raisedAt() {
        return raisedAt;
    }

    boolean isOpen() {
        return closedAt == null;
    }

    /** A background step of the case failed for good. */
    public record Raised(CaseNumber caseNumber, String step) implements CaseEvent {

        @Override
        public String what() {
            return "incident.raised";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("step", step);
        }
    }

    /** An administrator lets it be tried again. */
    public record Retried(CaseNumber caseNumber, String step) implements CaseEvent {

        @Override
        public String what() {
            return "incident.retried";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("step", step);
        }
    }
}
