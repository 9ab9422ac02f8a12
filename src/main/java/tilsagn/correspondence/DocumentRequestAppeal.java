package tilsagn.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import tilsagn.account.User;
import tilsagn.core.Refusal;

/**
 * The appeal over a refused request for documents; a request has one at most (offentleglova § 32).
 *
 * <p>Its life: it is <em>reviewed</em> by another than the one who refused. Either everything is <em>given</em> after all, or it is
 * <em>forwarded</em> to Statsforvalteren, whose ruling is registered (<em>ruled</em>). When the adviser gives everything while it waits, it is
 * <em>moot</em>.
 */
@Entity
@Table(name = "document_request_appeal")
public class DocumentRequestAppeal {

    /** Longest appeal (characters). */
    public static final int LONGEST = 4000;

    @Id
    private UUID requestId;
    @Version
    private Long version;
    @Column(length = LONGEST)
    private String words;
    private Instant lodgedAt;
    private String registeredBy;
    @Column(length = 2000)
    private String lateReason;
    @Enumerated(EnumType.STRING)
    private State state;
    @Column(length = 8000)
    private String reviewWords;
    private Instant reviewedAt;
    private String reviewedBy;
    private String reviewedName;
    private LocalDate forwardedOn;
    @Enumerated(EnumType.STRING)
    private Ruling ruling;
    private LocalDate ruledOn;
    @Column(length = 8000)
    private String rulingWords;
    private String rulingBy;
    private Instant closedAt;

    protected DocumentRequestAppeal() {
    }

    DocumentRequestAppeal(UUID requestId, String words, String registeredBy, String lateReason, Instant now) {
        this.requestId = requestId;
        this.words = words;
        this.registeredBy = registeredBy;
        this.lateReason = lateReason;
        this.lodgedAt = DocumentRequest.stored(now);
        this.state = State.REVIEW;
    }

    /** How it stands. Words: {@code correspondence.access.appeal.state.*}. */
    public enum State {
        /** The county looks at it again. */
        REVIEW,
        /** The county gave everything after all. */
        GIVEN,
        /** Statsforvalteren has it. */
        FORWARDED,
        /** Statsforvalteren has ruled. */
        RULED,
        /** Everything was given before anybody had reviewed it. */
        MOOT
    }

    /** What Statsforvalteren ruled. Words: {@code correspondence.access.ruling.*}. */
    public enum Ruling {
        /** Everything is to be given. */
        UPHELD,
        /** Some of it is. */
        PARTLY,
        /** The refusal stands. */
        NOT_UPHELD,
        /** The appeal is not treated. */
        DISMISSED;

        /** Whether something is to be given. */
        public boolean gives() {
            return this == UPHELD || this == PARTLY;
        }
    }

    /** Reviewed: everything is given, or it goes to the appeal body. */
    void review(boolean given, String why, User by, Instant now, LocalDate today) {
        require(State.REVIEW);
        state = given ? State.GIVEN : State.FORWARDED;
        reviewWords = why;
        reviewedAt = DocumentRequest.stored(now);
        reviewedBy = by.username();
        reviewedName = by.name();
        forwardedOn = given ? null : today;
        closedAt = given ? reviewedAt : null;
    }

    /** The appeal body has ruled. */
    void rule(Ruling ruled, LocalDate on, String why, User by, Instant now) {
        require(State.FORWARDED);
        state = State.RULED;
        ruling = ruled;
        ruledOn = on;
        rulingWords = why;
        rulingBy = by.username();
        closedAt = DocumentRequest.stored(now);
    }

    /** Nothing is left to appeal over. */
    void falls(Instant now) {
        state = State.MOOT;
        closedAt = DocumentRequest.stored(now);
    }

    private void require(State needed) {
        if (state != needed) {
            throw Refusal.conflict("correspondence.access.appeal.step");
        }
    }

    /** Whether somebody still has to do something. */
    public boolean isOpen() {
        return closedAt == null;
    }

    public UUID requestId() {
        return requestId;
    }

    public String words() {
        return words;
    }

    public Instant lodgedAt() {
        return lodgedAt;
    }

    /** Why one that came late is treated; {@code null} for one in time. */
    public String lateReason() {
        return lateReason;
    }

    public State state() {
        return state;
    }

    public String reviewWords() {
        return reviewWords;
    }

    public Instant reviewedAt() {
        return reviewedAt;
    }

    public String reviewedName() {
        return reviewedName;
    }

    public LocalDate forwardedOn() {
        return forwardedOn;
    }

    public Ruling ruling() {
        return ruling;
    }

    public LocalDate ruledOn() {
        return ruledOn;
    }

    public String rulingWords() {
        return rulingWords;
    }
}
