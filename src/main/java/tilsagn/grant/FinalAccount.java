package tilsagn.grant;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;

/**
 * What a grant becomes in the end (sluttoppgjør, R9).
 *
 * <p>It is <em>open</em> from the day the final report is approved. An adviser <em>draws it up</em>: the cost the county accepts, what others
 * paid, and why. Another person <em>decides</em> it or sends it back. A decision that gives less than was granted can be appealed.
 */
@Entity
@Table(name = "final_account")
public class FinalAccount {

    /** Where it stands. Words: {@code grant.final.status.*}. */
    public enum Status {
        /** To be drawn up. */
        OPEN,
        /** Waits for its decision. */
        DRAWN_UP,
        /** What the party gets is settled. */
        DECIDED
    }

    /**
     * What an adviser finds.
     *
     * @param actual         the cost the county accepts
     * @param otherFinancing what others paid, or {@code null} where it sets no limit
     * @param reasons        in words the party reads
     */
    public record Finding(Nok actual, Nok otherFinancing, String reasons) {
    }

    @Id
    private UUID id;
    @Version
    private Long version;
    private CaseNumber caseNumber;
    private CaseNumber liveCase;
    private Instant voidedAt;
    @Enumerated(EnumType.STRING)
    private Status status;
    private boolean afterTermination;
    private UUID claimId;
    private Nok actualCost;
    private Nok otherFinancing;
    private Nok paidBefore;
    private Nok finalGrant;
    private Nok raisedFrom;
    private String reasons;
    private Instant openedAt;
    private String drawnUpBy;
    private Instant drawnUpAt;
    private String sentBack;
    private String decidedBy;
    private Instant decidedAt;

    /** For the persistence layer. */
    protected FinalAccount() {
    }

    FinalAccount(CaseNumber caseNumber, Instant at) {
        this.id = UUID.randomUUID();
        this.caseNumber = caseNumber;
        this.liveCase = caseNumber;
        this.status = Status.OPEN;
        this.openedAt = at;
    }

    /** The grant was ended before its time: nothing more is paid. */
    void endEarly() {
        this.afterTermination = true;
    }

    void drawUp(Finding finding, UUID claim, FinalPayment sum, String by, Instant at) {
        require(status == Status.OPEN, "grant.final.drawn-up-already");
        this.status = Status.DRAWN_UP;
        this.claimId = claim;
        this.actualCost = finding.actual();
        this.otherFinancing = finding.otherFinancing();
        this.reasons = finding.reasons();
        this.paidBefore = sum.paid();
        this.finalGrant = sum.entitlement();
        this.drawnUpBy = by;
        this.drawnUpAt = at;
    }

    void sendBack(String why) {
        require(status == Status.DRAWN_UP, "grant.final.not-drawn-up");
        this.status = Status.OPEN;
        this.sentBack = why;
    }

    /** Never by the one who drew it up. */
    void decide(String by, Instant at) {
        require(status == Status.DRAWN_UP, "grant.final.not-drawn-up");
        require(!by.equals(drawnUpBy), "grant.final.two-people");
        this.status = Status.DECIDED;
        this.decidedBy = by;
        this.decidedAt = at;
    }

    /** An appeal gave the party more than was decided. */
    void raise(Nok more) {
        require(status == Status.DECIDED && more.exceeds(finalGrant), "grant.final.not-more");
        if (raisedFrom == null) {
            this.raisedFrom = finalGrant;
        }
        this.finalGrant = more;
    }

    /** An appeal set aside what it settled: it counts no more, and stays as it was. */
    void voided(Instant at) {
        this.liveCase = null;
        this.voidedAt = at;
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw Refusal.conflict(otherwise, caseNumber.value());
        }
    }

    public CaseNumber caseNumber() {
        return caseNumber;
    }

    public Status status() {
        return status;
    }

    /** Whether it settles a grant that was ended before its time. */
    public boolean afterTermination() {
        return afterTermination;
    }

    /** Whether it had begun before the grant was ended. */
    boolean begunBefore(Instant ended) {
        return openedAt.isBefore(ended);
    }

    /** The party's final accounts it counts, or {@code null} where it sent none. */
    public UUID claimId() {
        return claimId;
    }

    public Nok actualCost() {
        return actualCost;
    }

    public Nok otherFinancing() {
        return otherFinancing;
    }

    public Nok paidBefore() {
        return paidBefore;
    }

    /** What was decided before an appeal gave more; {@code null} where none has. */
    public Nok raisedFrom() {
        return raisedFrom;
    }

    /** G_final, as drawn up or as an appeal left it. */
    public Nok finalGrant() {
        return finalGrant;
    }

    public String reasons() {
        return reasons;
    }

    public String drawnUpBy() {
        return drawnUpBy;
    }

    public Instant drawnUpAt() {
        return drawnUpAt;
    }

    public String sentBack() {
        return sentBack;
    }

    /** When an appeal made it void, or {@code null} while it counts. */
    public Instant voidedAt() {
        return voidedAt;
    }

    public String decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    /** It can be drawn up. */
    public record Opened(CaseNumber caseNumber) implements CaseEvent {

        @Override
        public String what() {
            return "grant.final-opened";
        }
    }

    /** An appeal set aside that the grant was ended, and with it what was settled for that reason. */
    public record Dropped(CaseNumber caseNumber) implements CaseEvent {

        @Override
        public String what() {
            return "grant.final-dropped";
        }
    }

    /** An adviser has drawn it up. */
    public record DrawnUp(CaseNumber caseNumber, Nok amount) implements CaseEvent {

        @Override
        public String what() {
            return "grant.final-drawn-up";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("amount", amount.format());
        }
    }

    /** Back to the adviser. */
    public record SentBack(CaseNumber caseNumber, String reason) implements CaseEvent {

        @Override
        public String what() {
            return "grant.final-sent-back";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("reason", reason);
        }
    }

    /**
     * What the party gets is settled. Less than was granted is a decision against the party, with the right to appeal.
     *
     * @param amount  G_final
     * @param reduced what the grant became smaller by
     * @param balance what is paid out; negative when it is to come back
     */
    public record Decided(CaseNumber caseNumber, Nok amount, Nok reduced, Nok balance) implements CaseEvent {

        @Override
        public String what() {
            return reduced.isPositive() ? "grant.final-reduced" : "grant.final-decided";
        }

        @Override
        public Map<String, String> details() {
            Map<String, String> details = new LinkedHashMap<>();
            details.put("amount", amount.format());
            details.put("balance", balance.format());
            return details;
        }
    }
}
