package tilsagn.application;

import java.time.Instant;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;

import tilsagn.account.Organisation;
import tilsagn.call.Call;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;

/** How far an application has come, and the steps the county takes with it. A step already taken changes nothing. */
@MappedSuperclass
abstract class ApplicationMilestones extends ApplicationParty {

    @Enumerated(EnumType.STRING)
    private ApplicationStatus status;
    private String dismissalReason;
    private Instant closedAt;
    private Nok grantedAmount;

    protected ApplicationMilestones() {
    }

    ApplicationMilestones(Call call, Organisation organisation, String starter, Instant now) {
        super(call, organisation, starter, now);
        status = ApplicationStatus.DRAFT;
    }

    ApplicationMilestones(ApplicationMilestones same, Instant now) {
        super(same, now);
        status = ApplicationStatus.DRAFT;
    }

    void becomes(ApplicationStatus next) {
        status = next;
    }

    /** Nothing more comes of it. */
    void ends(ApplicationStatus last, Instant when) {
        status = last;
        closedAt = when;
    }

    /** The formal check is passed. @return false when it was admitted already */
    boolean admit(Instant now) {
        boolean moved = moveTo(ApplicationStatus.ADMITTED, ApplicationStatus.SUBMITTED);
        admittedAt(moved ? now : admittedAt());
        return moved;
    }

    /** Turned away at the formal check. @return false when it was dismissed already */
    boolean dismiss(String reason, Instant now) {
        boolean moved = moveTo(ApplicationStatus.DISMISSED, ApplicationStatus.SUBMITTED);
        if (moved) {
            dismissalReason = reason;
            partyToldAt(null);
            closedAt = now;
        }
        return moved;
    }

    void recommended() {
        moveTo(ApplicationStatus.RECOMMENDED, ApplicationStatus.ADMITTED);
    }

    /** What was recommended is set aside; the case is assessed anew. */
    void assessAgain() {
        moveTo(ApplicationStatus.ADMITTED, ApplicationStatus.RECOMMENDED);
    }

    void decisionPending() {
        moveTo(ApplicationStatus.DECISION_PENDING, ApplicationStatus.RECOMMENDED);
    }

    /** The body gave it back; what was recommended stands until somebody sets it aside. */
    void decisionReturned() {
        moveTo(ApplicationStatus.RECOMMENDED, ApplicationStatus.DECISION_PENDING);
    }

    /** Granted, and the party knows. Less than applied for is a partial grant. */
    void granted(Nok amount, Instant now) {
        boolean whole = !appliedAmount().exceeds(amount);
        if (moveTo(whole ? ApplicationStatus.GRANTED : ApplicationStatus.PARTIALLY_GRANTED, ApplicationStatus.DECISION_PENDING)) {
            grantedAmount = amount;
            closedAt = now;
        }
    }

    /** Rejected, and the party knows. */
    void rejected(Instant now) {
        if (moveTo(ApplicationStatus.REJECTED, ApplicationStatus.DECISION_PENDING)) {
            grantedAmount = Nok.ZERO;
            closedAt = now;
        }
    }

    /** Decided otherwise after an appeal, and the party knows. Told again, nothing changes. */
    void decidedAnew(Nok amount, Instant now) {
        if (status != ApplicationStatus.REJECTED && status != ApplicationStatus.PARTIALLY_GRANTED && status != ApplicationStatus.GRANTED) {
            throw Refusal.conflict("application.wrong-step");
        }
        boolean whole = !appliedAmount().exceeds(amount);
        status = !amount.isPositive() ? ApplicationStatus.REJECTED : whole ? ApplicationStatus.GRANTED : ApplicationStatus.PARTIALLY_GRANTED;
        grantedAmount = amount;
        closedAt = now;
    }

    /** The dismissal was set aside: the case is assessed after all. @return false when it is already */
    boolean admitAfterAppeal(Instant now) {
        boolean moved = moveTo(ApplicationStatus.ADMITTED, ApplicationStatus.DISMISSED);
        if (moved) {
            admittedAt(now);
            closedAt = null;
        }
        return moved;
    }

    /** The dismissal was set aside and sent back: the case is to be checked anew. @return false when it is already */
    boolean checkAnew() {
        boolean moved = moveTo(ApplicationStatus.SUBMITTED, ApplicationStatus.DISMISSED);
        if (moved) {
            closedAt = null;
        }
        return moved;
    }

    /** Something is missing, and the party is asked for it. The party sees so when the letter is there. */
    void lacks() {
        require("application.deficiency.not-now", ApplicationStatus.SUBMITTED);
        status = ApplicationStatus.DEFICIENCY_NOTICE;
        partyToldAt(null);
    }

    /** The party did not answer in time: the formal check goes on with what there is. */
    void isNotMended() {
        moveTo(ApplicationStatus.SUBMITTED, ApplicationStatus.DEFICIENCY_NOTICE);
    }

    /** The status as far as the party has been told: what a letter says shows when the letter is there. */
    public ApplicationStatus toldStatus() {
        boolean byLetter = status == ApplicationStatus.DISMISSED || status == ApplicationStatus.DEFICIENCY_NOTICE;
        return byLetter && partyToldAt() == null ? ApplicationStatus.SUBMITTED : status;
    }

    // A step already taken is left alone: a job of the process may run twice.
    boolean moveTo(ApplicationStatus next, ApplicationStatus from) {
        if (status == next) {
            return false;
        }
        require("application.wrong-step", from);
        status = next;
        return true;
    }

    void require(String refusal, ApplicationStatus needed) {
        if (status != needed) {
            throw Refusal.conflict(refusal);
        }
    }

    public ApplicationStatus status() {
        return status;
    }

    /** What was granted; {@code null} until the party has been told. */
    public Nok grantedAmount() {
        return grantedAmount;
    }

    public String dismissalReason() {
        return dismissalReason;
    }

    /** When the outcome was set: granted, rejected, dismissed, withdrawn or thrown away. */
    public Instant closedAt() {
        return closedAt;
    }
}
