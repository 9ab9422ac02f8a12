package tilsagn.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import tilsagn.call.Call;

/**
 * The cases of a call that one body takes on one day: a committee's meeting, or the day the delegated head signs. A manager makes it and
 * puts cases in; whoever records for the body writes down what became of each, and then the decisions are made, one by one.
 */
@Entity
@Table(name = "decision_batch")
public class Batch {

    @Id
    private UUID id;
    @Version
    private Long version;
    private UUID callId;
    private String county;
    @Enumerated(EnumType.STRING)
    private DecisionBody body;
    private LocalDate meetingOn;
    private String createdBy;
    private Instant createdAt;

    /** For the persistence layer. */
    protected Batch() {
    }

    Batch(Call call, DecisionBody body, LocalDate meetingOn, String createdBy, Instant createdAt) {
        this.id = UUID.randomUUID();
        this.callId = call.id();
        this.county = call.county();
        this.body = body;
        this.meetingOn = meetingOn;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    public UUID id() {
        return id;
    }

    public UUID callId() {
        return callId;
    }

    public String county() {
        return county;
    }

    /** Who decides. */
    public DecisionBody body() {
        return body;
    }

    /** The day of the meeting. */
    public LocalDate meetingOn() {
        return meetingOn;
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
