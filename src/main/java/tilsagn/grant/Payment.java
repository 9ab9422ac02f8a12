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
 * others, and <em>paid</em> when the bank has paid it. The account is the one in use the day it was ordered.
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
        PAID
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

    /** For the persistence layer. */
    protected Payment() {
    }

    Payment(Grant grant, String about, Nok amount, AccountNumber account, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.caseNumber = grant.caseNumber();
        this.county = grant.county();
        this.about = about;
        this.amount = amount;
        this.recipient = grant.organisationName();
        this.account = account.digits();
        this.reference = grant.caseNumber() + "-" + about;
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
