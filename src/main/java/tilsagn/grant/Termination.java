package tilsagn.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;

/**
 * Ending a grant before its time (heving), after a bankruptcy or a breach of the conditions. An adviser <em>gives notice</em> with the reasons
 * (forvaltningsloven § 16); the party has time to comment; then a manager, who is somebody else, <em>terminates</em> the grant or
 * <em>drops</em> it. What is not paid goes back to the pool.
 */
@Entity
@Table(name = "grant_termination")
public class Termination {

    @Id
    private UUID id;
    @Version
    private Long version;
    private CaseNumber caseNumber;
    private CaseNumber openCase;
    @Enumerated(EnumType.STRING)
    private Status status;
    private String reason;
    private String noticedBy;
    private String noticedByName;
    private Instant noticedAt;
    private LocalDate commentBy;
    private String said;
    private String saidBy;
    private String saidByName;
    private Instant saidAt;
    private String answer;
    private String decidedBy;
    private String decidedByName;
    private Instant decidedAt;
    private Nok released;

    /** For the persistence layer. */
    protected Termination() {
    }

    Termination(CaseNumber caseNumber, String reason, LocalDate commentBy, User by, Instant at) {
        this.id = UUID.randomUUID();
        this.caseNumber = caseNumber;
        this.openCase = caseNumber;
        this.status = Status.NOTICED;
        this.reason = reason;
        this.commentBy = commentBy;
        this.noticedBy = by.username();
        this.noticedByName = by.name();
        this.noticedAt = at;
    }

    /** Where it stands. Words: {@code grant.termination.status.*}. */
    public enum Status {
        /** The party has been given notice. */
        NOTICED,
        /** The grant is ended. */
        TERMINATED,
        /** The grant goes on. */
        DROPPED,
        /** The grant was ended, and goes on after an appeal. */
        REVERSED
    }

    /** The party's word; a later one takes the place of an earlier. */
    void comment(String words, User by, Instant at) {
        if (status != Status.NOTICED) {
            throw Refusal.conflict("grant.termination.none");
        }
        this.said = words;
        this.saidBy = by.username();
        this.saidByName = by.name();
        this.saidAt = at;
    }

    /** The manager decides, once the time to comment is over; {@code free} is what was not paid. */
    void decide(boolean terminate, String words, Nok free, User by, Instant at) {
        if (status != Status.NOTICED) {
            throw Refusal.conflict("grant.termination.none");
        }
        if (by.username().equals(noticedBy)) {
            throw Refusal.conflict("grant.termination.four-eyes");
        }
        if (!at.atZone(BusinessTime.ZONE).toLocalDate().isAfter(commentBy)) {
            throw Refusal.conflict("grant.termination.early", commentBy);
        }
        this.status = terminate ? Status.TERMINATED : Status.DROPPED;
        this.openCase = null;
        this.answer = words;
        this.released = terminate ? free : Nok.ZERO;
        this.decidedBy = by.username();
        this.decidedByName = by.name();
        this.decidedAt = at;
    }

    /** An appeal set it aside. */
    void reverse() {
        if (status != Status.TERMINATED) {
            throw Refusal.conflict("grant.termination.none");
        }
        this.status = Status.REVERSED;
    }

    public UUID id() {
        return id;
    }

    public CaseNumber caseNumber() {
        return caseNumber;
    }

    public Status status() {
        return status;
    }

    public String reason() {
        return reason;
    }

    /** Login name of the adviser. */
    public String noticedBy() {
        return noticedBy;
    }

    public String noticedByName() {
        return noticedByName;
    }

    public Instant noticedAt() {
        return noticedAt;
    }

    /** Last day to comment. */
    public LocalDate commentBy() {
        return commentBy;
    }

    /** What the party said to the notice, or {@code null}. */
    public String said() {
        return said;
    }

    public String saidByName() {
        return saidByName;
    }

    public Instant saidAt() {
        return saidAt;
    }

    /** Whether it waits for the manager, or for the party's word. */
    public boolean isOpen() {
        return status == Status.NOTICED;
    }

    /** The manager's reasons to the party. */
    public String answer() {
        return answer;
    }

    /** Login name of who decided. */
    public String decidedBy() {
        return decidedBy;
    }

    public String decidedByName() {
        return decidedByName;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    /** What went back to the pool. */
    public Nok released() {
        return released;
    }

    /** The party is given notice. */
    public record Noticed(CaseNumber caseNumber, UUID terminationId, LocalDate commentBy, String reason) implements CaseEvent {

        @Override
        public String what() {
            return "grant.termination-noticed";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("reason", reason);
        }
    }

    /** An appeal set aside that the grant was ended. */
    public record Reversed(CaseNumber caseNumber, UUID terminationId) implements CaseEvent {

        @Override
        public String what() {
            return "grant.termination-reversed";
        }
    }

    /** The party has said its word. */
    public record Commented(CaseNumber caseNumber, UUID terminationId, String said) implements CaseEvent {

        @Override
        public String what() {
            return "grant.termination-commented";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("reason", said);
        }
    }

    /** The manager has decided. */
    public record Decided(CaseNumber caseNumber, UUID terminationId, boolean terminated, Nok released) implements CaseEvent {

        @Override
        public String what() {
            return terminated ? "grant.terminated" : "grant.termination-dropped";
        }

        @Override
        public Map<String, String> details() {
            return terminated ? Map.of("amount", released.format()) : Map.of();
        }
    }
}
