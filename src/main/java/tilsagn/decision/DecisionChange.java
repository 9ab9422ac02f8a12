package tilsagn.decision;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/** What was decided before it was changed, and to what; written once. */
@Entity
@Table(name = "decision_change")
public class DecisionChange {

    @Id
    private UUID id;
    private CaseNumber caseNumber;
    private Instant changedAt;
    @Enumerated(EnumType.STRING)
    private Cause cause;
    @Enumerated(EnumType.STRING)
    private Outcome fromOutcome;
    private Nok fromAmount;
    private String fromReasons;
    private String fromDecider;
    private Instant fromDecidedAt;
    @Enumerated(EnumType.STRING)
    private Outcome toOutcome;
    private Nok toAmount;
    private String byUsername;

    protected DecisionChange() {
    }

    DecisionChange(Decision before, Cause cause, Nok to, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.caseNumber = before.caseNumber();
        this.changedAt = at.truncatedTo(ChronoUnit.MICROS);
        this.cause = cause;
        this.fromOutcome = before.outcome();
        this.fromAmount = before.amount();
        this.fromReasons = before.reasons();
        this.fromDecider = before.decider().username();
        this.fromDecidedAt = before.decidedAt();
        this.toOutcome = Outcome.of(to, before.appliedAmount());
        this.toAmount = to;
        this.byUsername = by;
    }

    /** What changed it. Words: {@code decision.change.*}. */
    public enum Cause {
        /** The first instance, when it reviewed an appeal (fvl § 33). */
        FIRST_INSTANCE,
        /** The appeal body (fvl § 34). */
        APPEAL_BODY,
        /** It was made anew after the appeal body had set it aside. */
        ANEW
    }

    public Instant changedAt() {
        return changedAt;
    }

    public Cause cause() {
        return cause;
    }

    public Outcome fromOutcome() {
        return fromOutcome;
    }

    public Nok fromAmount() {
        return fromAmount;
    }

    public Outcome toOutcome() {
        return toOutcome;
    }

    public Nok toAmount() {
        return toAmount;
    }

    /** Login name of who had decided before. */
    public String fromDecider() {
        return fromDecider;
    }

    /** Login name of who changed it. */
    public String byUsername() {
        return byUsername;
    }
}
