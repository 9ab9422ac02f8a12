package tilsagn.application;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;
import tilsagn.account.User;
import tilsagn.call.Call;
import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;
import tilsagn.core.OrganisationNumber;

/**
 * Longer time for one organisation in one call: until when, why, and who gave it. Written once; more time is a new one. It says nothing
 * about whether the organisation has begun an application, and whoever gives it does not learn that.
 */
@Entity
@Immutable
@Table(name = "call_extension")
public class DeadlineExtension implements Persistable<UUID> {

    @Id
    private UUID id;
    private UUID callId;
    private OrganisationNumber organisationNumber;
    private String organisationName;
    private Instant oldDeadline;
    private Instant newDeadline;
    private String reason;
    private String grantedBy;
    private String grantedByName;
    private Instant grantedAt;

    protected DeadlineExtension() {
    }

    DeadlineExtension(Call call, For applicant, Instant from, Instant to, String reason, User manager, Instant now) {
        this.id = UUID.randomUUID();
        this.callId = call.id();
        this.organisationNumber = applicant.number();
        this.organisationName = applicant.name();
        this.oldDeadline = from;
        this.newDeadline = to;
        this.reason = reason;
        this.grantedBy = manager.username();
        this.grantedByName = manager.name();
        this.grantedAt = now;
    }

    @Override
    public UUID getId() {
        return id;
    }

    // Written once and never updated: always new when saved.
    @Override
    public boolean isNew() {
        return true;
    }

    public UUID callId() {
        return callId;
    }

    public OrganisationNumber organisationNumber() {
        return organisationNumber;
    }

    /** Its name when the time was given. */
    public String organisationName() {
        return organisationName;
    }

    /** First instant that was too late for this organisation before. */
    public Instant from() {
        return oldDeadline;
    }

    /** First instant that is too late for it now. */
    public Instant to() {
        return newDeadline;
    }

    public String reason() {
        return reason;
    }

    /** Name of the manager who gave it. */
    public String grantedByName() {
        return grantedByName;
    }

    public Instant grantedAt() {
        return grantedAt;
    }

    /**
     * Whom it is for, known here or not.
     *
     * @param name as the register has it, or the bare number
     */
    public record For(OrganisationNumber number, String name) {
    }

    /** Longer time was given; a process of its own closes again what it opened. */
    public record Granted(UUID extensionId, UUID callId) {
    }

    /** An application came after the common deadline, within the longer time; the case's journal keeps who gave it and why. */
    public record Used(CaseNumber caseNumber, String by, String reason, String deadline) implements CaseEvent {

        @Override
        public String what() {
            return "application.extended-time";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("extendedBy", by, "reason", reason, "extendedTo", deadline);
        }
    }
}
