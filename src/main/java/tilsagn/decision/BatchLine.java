package tilsagn.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;
import tilsagn.core.Fault;
import tilsagn.core.Refusal;

/**
 * One case on a meeting's list. It is <em>open</em> until the meeting's word on it is carried out, or until the case leaves the list. A
 * word that could not be carried out leaves its fault behind, and is tried again with the next attempt.
 */
@Entity
@Table(name = "batch_line")
public class BatchLine {

    /** Where the line stands. */
    public enum State {
        /** The meeting has the case. */
        OPEN,
        /** Decided. */
        DECIDED,
        /** Taken off the list, put off, sent back, moved to another body, or withdrawn by the applicant. */
        LEFT
    }

    @Id
    private UUID id;
    @Version
    private Long version;
    private UUID batchId;
    private CaseNumber caseNumber;
    private CaseNumber openCase;
    @Enumerated(EnumType.STRING)
    private State state;
    @Embedded
    private Ruling ruling;
    private String faultKey;
    @Column(length = 1000)
    private String faultArgs;
    private String addedBy;
    private Instant addedAt;
    private Instant settledAt;

    /** For the persistence layer. */
    protected BatchLine() {
    }

    BatchLine(UUID batchId, CaseNumber caseNumber) {
        this.id = UUID.randomUUID();
        this.batchId = batchId;
        this.caseNumber = caseNumber;
        this.state = State.LEFT;
    }

    /** Puts the case on the list, also again after it had left. */
    BatchLine open(String by, Instant at) {
        requireNot(State.DECIDED);
        state = State.OPEN;
        openCase = caseNumber;
        ruling = null;
        settledAt = null;
        addedBy = by;
        addedAt = at;
        forget();
        return this;
    }

    /** The meeting's word; another one may follow until it is carried out. */
    void rule(Ruling said) {
        requireNot(State.DECIDED);
        ruling = said;
        forget();
    }

    /** The decision is made. */
    void decided(Instant at) {
        settle(State.DECIDED, at);
    }

    /** The case is no longer on the list. */
    void leave(Instant at) {
        settle(State.LEFT, at);
    }

    private void settle(State next, Instant at) {
        state = next;
        openCase = null;
        settledAt = at;
        forget();
    }

    /** Keeps why the meeting's word could not be carried out. */
    void failed(Fault fault) {
        faultKey = fault.key();
        String args = fault.args().stream().map(String::valueOf).map(one -> one.replace('\n', ' ')).collect(Collectors.joining("\n"));
        faultArgs = args.length() > 1000 ? args.substring(0, 1000) : args;
    }

    private void forget() {
        faultKey = null;
        faultArgs = null;
    }

    private void requireNot(State other) {
        if (state == other) {
            throw Refusal.conflict("decision.decided-already", caseNumber.value());
        }
    }

    UUID id() {
        return id;
    }

    Long version() {
        return version;
    }

    UUID batchId() {
        return batchId;
    }

    public CaseNumber caseNumber() {
        return caseNumber;
    }

    public State state() {
        return state;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** What the meeting said, or {@code null} before that. */
    public Ruling ruling() {
        return ruling;
    }

    /** The meeting has spoken, and nobody has carried it out yet. */
    public boolean isToBeCarriedOut() {
        return isOpen() && ruling != null;
    }

    /** Message key of why the last attempt failed, or {@code null}. */
    public String faultKey() {
        return faultKey;
    }

    /** Figures and names that belong to it. */
    public List<String> faultArgs() {
        return faultArgs == null ? List.of() : List.of(faultArgs.split("\n"));
    }

    /** The case is on a meeting's list. */
    public record Added(CaseNumber caseNumber, Batch batch) implements CaseEvent {

        @Override
        public String what() {
            return "decision.batched";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("meetingOn", batch.meetingOn().toString());
        }
    }

    /** The case is taken off the list; it stays with the body. */
    public record Removed(CaseNumber caseNumber, Batch batch) implements CaseEvent {

        @Override
        public String what() {
            return "decision.unbatched";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("meetingOn", batch.meetingOn().toString());
        }
    }
}
