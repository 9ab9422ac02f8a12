package tilsagn.call;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;
import tilsagn.account.User;

/**
 * A call's deadline was moved for everybody, for instance after an outage: from when to when, why, and who did it. Written once; the
 * call's page shows every change, so that a deadline is never silently another.
 */
@Entity
@Immutable
@Table(name = "call_deadline_change")
public class DeadlineChange implements Persistable<UUID> {

    @Id
    private UUID id;
    private UUID callId;
    private Instant oldDeadline;
    private Instant newDeadline;
    private String reason;
    private String changedBy;
    private String changedByName;
    private Instant changedAt;

    protected DeadlineChange() {
    }

    DeadlineChange(Call call, Instant newDeadline, String reason, User manager, Instant now) {
        this.id = UUID.randomUUID();
        this.callId = call.id();
        this.oldDeadline = call.deadline();
        this.newDeadline = newDeadline;
        this.reason = reason;
        this.changedBy = manager.username();
        this.changedByName = manager.name();
        this.changedAt = now;
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

    /** First instant that was too late before. */
    public Instant from() {
        return oldDeadline;
    }

    /** First instant that is too late now. */
    public Instant to() {
        return newDeadline;
    }

    /** Why, in the county's words; public. */
    public String reason() {
        return reason;
    }

    /** Name of the manager, for the county's own pages. */
    public String changedByName() {
        return changedByName;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
