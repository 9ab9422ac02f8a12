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

import tilsagn.core.AccountNumber;
import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;

/**
 * Money on its way from the county to a party. It is <em>ordered</em> when it is authorised, <em>sent</em> to the bank in a file with
 * others, and <em>paid</em> when the bank has paid it. The bank may <em>return</em> it: then one person checks the account and another
 * <em>orders it anew</em>, which is a payment of its own. The account is the one in use the day it was ordered.
 */
@Entity
@Table(name = "grant_payment")
public class Payment {

    /** Where it stands. Words: {@code grant.payment.status.*}. */
    public enum Status {
        /** Authorised; in no file yet. */
        ORDERED,
        /** In a file to the bank. */
        SENT,
        /** The bank has paid. */
        PAID,
        /** The bank has sent it back; somebody has to see to it. */
        RETURNED,
        /** The bank has sent it back, and another has taken its place. */
        ORDERED_ANEW,
        /** The bank has sent it back, and it is not paid after all. */
        NOT_PAID;

        /** Whether it is on its way to the party. */
        public boolean isUnderWay() {
            return this == ORDERED || this == SENT;
        }

        /** Whether the bank has sent it back. */
        public boolean cameBack() {
            return this == RETURNED || this == ORDERED_ANEW || this == NOT_PAID;
        }
    }

    @Id
    private UUID id;
    @Version
    private Long version;
    private CaseNumber caseNumber;
    private String county;
    private String about;
    private Nok amount;
    private String recipient;
    private String account;
    private String reference;
    @Enumerated(EnumType.STRING)
    private Status status;
    private String orderedBy;
    private Instant orderedAt;
    private UUID fileId;
    private LocalDate paidOn;
    private String markedBy;
    private int attempt;
    private LocalDate returnedOn;
    private String returnReason;
    private String checkedBy;
    private Instant checkedAt;
    private String checkedHow;
    private String checkedAccount;
    private String reorderedBy;

    /** For the persistence layer. */
    protected Payment() {
    }

    /** @param attempt 1, or one more than that of the payment the bank sent back */
    Payment(Grant grant, String about, int attempt, Nok amount, AccountNumber account, String by, Instant at) {
        this.attempt = attempt;
        this.id = UUID.randomUUID();
        this.caseNumber = grant.caseNumber();
        this.county = grant.county();
        this.about = about;
        this.amount = amount;
        this.recipient = grant.organisationName();
        this.account = account.digits();
        this.reference = grant.caseNumber() + "-" + about + (attempt == 1 ? "" : "-" + attempt);
        this.status = Status.ORDERED;
        this.orderedBy = by;
        this.orderedAt = at;
    }

    void send(UUID file) {
        require(status == Status.ORDERED, "grant.payment.sent-already");
        this.status = Status.SENT;
        this.fileId = file;
    }

    void paid(LocalDate on, String by) {
        require(status == Status.SENT, "grant.payment.not-sent");
        this.status = Status.PAID;
        this.paidOn = on;
        this.markedBy = by;
    }

    /** The bank has sent it back, also after it had said that it was paid. */
    void comeBack(LocalDate on, String why, String by) {
        require(status == Status.SENT || status == Status.PAID, "grant.payment.not-sent");
        this.status = Status.RETURNED;
        this.paidOn = null;
        this.returnedOn = on;
        this.returnReason = why;
        this.markedBy = by;
    }

    /** Somebody has made sure that the account is the party's. */
    void check(AccountNumber used, String how, String by, Instant at) {
        require(status == Status.RETURNED, "grant.money.not-returned");
        this.checkedAccount = used.digits();
        this.checkedHow = how;
        this.checkedBy = by;
        this.checkedAt = at;
    }

    /** Another takes its place; by somebody else than who checked the account, which must be the one in use. */
    void orderAnew(AccountNumber used, String by) {
        require(status == Status.RETURNED, "grant.money.not-returned");
        require(isChecked(used), "grant.money.unchecked");
        require(!by.equals(checkedBy), "grant.money.two-people");
        this.status = Status.ORDERED_ANEW;
        this.reorderedBy = by;
    }

    /** The grant was ended, so it is not paid after all. */
    void drop() {
        require(status == Status.RETURNED, "grant.money.not-returned");
        this.status = Status.NOT_PAID;
    }

    /** Whether this account was checked after it came back. */
    public boolean isChecked(AccountNumber used) {
        return checkedBy != null && used != null && used.digits().equals(checkedAccount);
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw Refusal.conflict(otherwise, reference);
        }
    }

    public UUID id() {
        return id;
    }

    public CaseNumber caseNumber() {
        return caseNumber;
    }

    /** {@code claim-1} or {@code final}. */
    public String about() {
        return about;
    }

    public Nok amount() {
        return amount;
    }

    public String recipient() {
        return recipient;
    }

    public AccountNumber account() {
        return new AccountNumber(account);
    }

    /** The same on the party's statement of account. */
    public String reference() {
        return reference;
    }

    public Status status() {
        return status;
    }

    public String orderedBy() {
        return orderedBy;
    }

    public Instant orderedAt() {
        return orderedAt;
    }

    public UUID fileId() {
        return fileId;
    }

    public LocalDate paidOn() {
        return paidOn;
    }

    int attempt() {
        return attempt;
    }

    public LocalDate returnedOn() {
        return returnedOn;
    }

    /** What the bank said. */
    public String returnReason() {
        return returnReason;
    }

    public String checkedBy() {
        return checkedBy;
    }

    public Instant checkedAt() {
        return checkedAt;
    }

    public String checkedHow() {
        return checkedHow;
    }

    /** The bank has paid it. */
    public record Paid(CaseNumber caseNumber, String about, Nok amount) implements CaseEvent {

        @Override
        public String what() {
            return "grant.payment-paid";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("amount", amount.format());
        }
    }

    /** It stands in a file to the bank. */
    public record Sent(CaseNumber caseNumber, String about, Nok amount, String messageId) implements CaseEvent {

        @Override
        public String what() {
            return "grant.payment-sent";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("amount", amount.format(), "file", messageId);
        }
    }
}
