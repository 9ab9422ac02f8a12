package tilsagn.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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
 * Money that was paid and is to come back (tilbakebetaling).
 *
 * <p>The party is <em>noticed</em> beforehand and may <em>comment</em> (forvaltningsloven § 16). Somebody else than who raised it decides: the
 * money is <em>demanded</em> with a reference and a date, or the matter is <em>dropped</em>. A demand is <em>paid</em>; if not, the party is
 * <em>reminded</em>, and at last it goes to <em>collection</em>.
 */
@Entity
@Table(name = "grant_recovery")
public class Recovery {

    /** Where it stands. Words: {@code grant.recovery.status.*}. */
    public enum Status {
        /** The party has been told beforehand. */
        NOTICED,
        /** The party has said its word. */
        COMMENTED,
        /** To be paid back by a date. */
        DEMANDED,
        /** The date has passed, and the party was reminded. */
        REMINDED,
        /** The money is back. */
        PAID,
        /** A collector has it. */
        COLLECTION,
        /** The county asks for nothing. */
        DROPPED
    }

    private static final Set<Status> TO_PAY = EnumSet.of(Status.DEMANDED, Status.REMINDED, Status.COLLECTION);

    @Id
    private UUID id;
    @Version
    private Long version;
    private CaseNumber caseNumber;
    private CaseNumber openCase;
    private int number;
    private Nok amount;
    private Nok waived;
    @Enumerated(EnumType.STRING)
    private Status status;
    private String why;
    private String raisedBy;
    private Instant raisedAt;
    private LocalDate commentBy;
    private String words;
    private Instant commentedAt;
    private String reasons;
    private String decidedBy;
    private Instant decidedAt;
    private String kid;
    private LocalDate dueOn;
    private Instant remindedAt;
    private LocalDate remindUntil;
    private LocalDate paidOn;
    private String endedBy;
    private Instant endedAt;

    /** For the persistence layer. */
    protected Recovery() {
    }

    Recovery(CaseNumber caseNumber, int number, Nok amount, String why, LocalDate commentBy, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.caseNumber = caseNumber;
        this.openCase = caseNumber;
        this.number = number;
        this.amount = amount;
        this.waived = Nok.ZERO;
        this.why = why;
        this.commentBy = commentBy;
        this.raisedBy = by;
        this.raisedAt = at;
        this.status = Status.NOTICED;
    }

    void comment(String said, Instant at) {
        require(status == Status.NOTICED, "grant.recovery.commented-already");
        this.status = Status.COMMENTED;
        this.words = said;
        this.commentedAt = at;
    }

    /** @param today must lie after the date for the party's word, unless that has come */
    void demand(String because, String reference, LocalDate due, LocalDate until, String by, Instant at, LocalDate today) {
        decide(because, by, at, today);
        this.status = Status.DEMANDED;
        this.kid = reference;
        this.dueOn = due;
        this.remindUntil = until;
    }

    void drop(String because, String by, Instant at, LocalDate today) {
        decide(because, by, at, today);
        end(Status.DROPPED, by, at);
    }

    private void decide(String because, String by, Instant at, LocalDate today) {
        require(status == Status.COMMENTED || status == Status.NOTICED, "grant.recovery.decided-already");
        require(status == Status.COMMENTED || today.isAfter(commentBy), "grant.recovery.too-early");
        require(!by.equals(raisedBy), "grant.recovery.two-people");
        this.reasons = because;
        this.decidedBy = by;
        this.decidedAt = at;
    }

    /** @return whether it was news */
    boolean remind(Instant at) {
        if (status != Status.DEMANDED) {
            return false;
        }
        this.status = Status.REMINDED;
        this.remindedAt = at;
        return true;
    }

    void paid(LocalDate on, String by, Instant at) {
        require(TO_PAY.contains(status), "grant.recovery.nothing-due");
        this.paidOn = on;
        end(Status.PAID, by, at);
    }

    void toCollection(String by, Instant at, LocalDate today) {
        require(status == Status.REMINDED && today.isAfter(remindUntil), "grant.recovery.not-reminded");
        end(Status.COLLECTION, by, at);
    }

    /** An appeal found that less is owed, or nothing. @return what was paid too much by that */
    Nok reverse(Nok owed, String by, Instant at) {
        Nok less = amount().minus(owed);
        require(!owed.isNegative() && less.isPositive(), "grant.recovery.not-less");
        this.waived = waived.plus(less);
        if (status == Status.PAID) {
            return less;
        }
        if (!owed.isPositive()) {
            end(Status.DROPPED, by, at);
        }
        return Nok.ZERO;
    }

    private void end(Status last, String by, Instant at) {
        this.status = last;
        this.openCase = null;
        this.endedBy = by;
        this.endedAt = at;
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw Refusal.conflict(otherwise, caseNumber.value());
        }
    }

    /** Whether something is still to be done about it. */
    public boolean isOpen() {
        return openCase != null;
    }

    /** Whether the party is to pay it: it is open, or a collector has it. */
    boolean isClaimed() {
        return isOpen() || status == Status.COLLECTION;
    }

    public UUID id() {
        return id;
    }

    public CaseNumber caseNumber() {
        return caseNumber;
    }

    public int number() {
        return number;
    }

    /** What is owed: what was raised, less what was waived. */
    public Nok amount() {
        return amount.minus(waived);
    }

    /** What an appeal took off it. */
    public Nok waived() {
        return waived;
    }

    public Status status() {
        return status;
    }

    /** Why it is raised, as the notice says. */
    public String why() {
        return why;
    }

    public String raisedBy() {
        return raisedBy;
    }

    /** Last day for the party's word. */
    public LocalDate commentBy() {
        return commentBy;
    }

    /** The party's word, or {@code null}. */
    public String words() {
        return words;
    }

    public String reasons() {
        return reasons;
    }

    public String decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public String kid() {
        return kid;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    /** Last day to pay after a reminder. */
    public LocalDate remindUntil() {
        return remindUntil;
    }

    public LocalDate paidOn() {
        return paidOn;
    }

    /**
     * Something that happened to it.
     *
     * @param what   which of the things, as the journal names it: {@code raised}, {@code commented}, {@code demanded} …
     * @param reason what was said, or nothing
     */
    public record Moved(CaseNumber caseNumber, UUID recoveryId, Step step, Nok amount, String reason) implements CaseEvent {

        /** What happened. */
        public enum Step {
            RAISED, COMMENTED, DEMANDED, DROPPED, REMINDED, PAID, COLLECTION, LOWERED, CANCELLED, RETURNED
        }

        @Override
        public String what() {
            return "grant.recovery-" + step.name().toLowerCase(java.util.Locale.ROOT);
        }

        @Override
        public Map<String, String> details() {
            Map<String, String> details = new LinkedHashMap<>();
            details.put("amount", amount.format());
            if (reason != null) {
                details.put("reason", reason);
            }
            return details;
        }
    }
}
