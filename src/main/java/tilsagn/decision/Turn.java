package tilsagn.decision;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import tilsagn.core.CaseNumber;

/** One time a case went another way than straight on to its decision, and why. Written once, never changed. */
@Entity
@Immutable
@Table(name = "decision_turn")
public class Turn {

    /** Which way it went. */
    public enum Kind {
        /** Back to the manager. */
        TO_MANAGER,
        /** Back to the advisors. */
        TO_ADVISOR,
        /** A delegate declined to use the authority. */
        LIFTED,
        /** A higher body took the case before anybody had decided. */
        CALLED_IN,
        /** The body took its own decision back before the party was told. */
        TAKEN_BACK
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private CaseNumber caseNumber;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Enumerated(EnumType.STRING)
    private DecisionBody fromBody;
    @Enumerated(EnumType.STRING)
    private DecisionBody toBody;
    private String reason;
    private String turnedBy;
    private Instant turnedAt;

    /** For the persistence layer. */
    protected Turn() {
    }

    Turn(Decision decision, Kind kind, DecisionBody toBody, String reason, String by, Instant at) {
        this.caseNumber = decision.caseNumber();
        this.kind = kind;
        this.fromBody = decision.body();
        this.toBody = toBody;
        this.reason = reason;
        this.turnedBy = by;
        this.turnedAt = at;
    }

    CaseNumber caseNumber() {
        return caseNumber;
    }

    public Kind kind() {
        return kind;
    }

    /** Who had it. */
    public DecisionBody fromBody() {
        return fromBody;
    }

    /** Who got it, or {@code null} when it went back. */
    public DecisionBody toBody() {
        return toBody;
    }

    public String reason() {
        return reason;
    }

    /** Login name. */
    public String by() {
        return turnedBy;
    }

    public Instant at() {
        return turnedAt;
    }
}
