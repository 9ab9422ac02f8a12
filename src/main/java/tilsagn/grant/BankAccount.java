package tilsagn.grant;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import tilsagn.account.User;
import tilsagn.core.AccountNumber;
import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;

/**
 * Where a grant's money is paid to. The first account comes with the acceptance, from a person who may bind the organisation, and is
 * <em>in use</em> at once. A later one is <em>asked for</em> by one person and <em>taken into use</em> or <em>refused</em> by another
 * (the database knows that too); until then the old one counts, and afterwards it is <em>replaced</em> and kept.
 */
@Entity
@Table(name = "grant_bank_account")
public class BankAccount {

    /** What an account is to its grant. Words: {@code grant.account.status.*}. */
    public enum Status {
        /** A change somebody else must look at. */
        ASKED,
        /** Money is paid here. */
        IN_USE,
        /** A change that was not taken over. */
        REFUSED,
        /** Was in use. */
        REPLACED
    }

    @Id
    private UUID id;
    @Version
    private Long version;
    private CaseNumber caseNumber;
    private String digits;
    @Enumerated(EnumType.STRING)
    private Status status;
    private String reason;
    private String askedBy;
    private String askedByName;
    private Instant askedAt;
    private String decidedBy;
    private String decidedByName;
    private Instant decidedAt;
    private String checkedHow;
    @Column(name = "in_use_for")
    private String inUseFor;
    @Column(name = "asked_for")
    private String askedFor;

    /** For the persistence layer. */
    protected BankAccount() {
    }

    private BankAccount(CaseNumber caseNumber, AccountNumber account, User by, Instant at) {
        this.id = UUID.randomUUID();
        this.caseNumber = caseNumber;
        this.digits = account.digits();
        this.askedBy = by.username();
        this.askedByName = by.name();
        this.askedAt = at;
    }

    static BankAccount first(CaseNumber caseNumber, AccountNumber account, User by, Instant at) {
        return new BankAccount(caseNumber, account, by, at).become(Status.IN_USE);
    }

    static BankAccount change(CaseNumber caseNumber, AccountNumber account, String reason, User by, Instant at) {
        BankAccount asked = new BankAccount(caseNumber, account, by, at).become(Status.ASKED);
        asked.reason = reason;
        return asked;
    }

    /** Somebody else has made sure that it is the party's. */
    void takeIntoUse(User by, String how, Instant at) {
        decide(by, how, at);
        become(Status.IN_USE);
    }

    /** It is not taken over. */
    void refuse(User by, String why, Instant at) {
        decide(by, why, at);
        become(Status.REFUSED);
    }

    /** Another one is in use now. */
    void replaced() {
        become(Status.REPLACED);
    }

    private void decide(User by, String how, Instant at) {
        if (status != Status.ASKED) {
            throw Refusal.conflict("grant.account.decided-already");
        }
        if (by.username().equals(askedBy)) {
            throw Refusal.conflict("grant.account.four-eyes");
        }
        this.decidedBy = by.username();
        this.decidedByName = by.name();
        this.decidedAt = at;
        this.checkedHow = how;
    }

    private BankAccount become(Status now) {
        this.status = now;
        this.inUseFor = now == Status.IN_USE ? caseNumber.value() : null;
        this.askedFor = now == Status.ASKED ? caseNumber.value() : null;
        return this;
    }

    public UUID id() {
        return id;
    }

    public CaseNumber caseNumber() {
        return caseNumber;
    }

    /** Masked wherever it is written without care. */
    public AccountNumber number() {
        return new AccountNumber(digits);
    }

    public Status status() {
        return status;
    }

    /** Why it was to be changed; {@code null} for the first. */
    public String reason() {
        return reason;
    }

    public String askedByName() {
        return askedByName;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public String decidedByName() {
        return decidedByName;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    /** How it was made sure that it is the party's, or why it was refused. */
    public String checkedHow() {
        return checkedHow;
    }

    /** Somebody wants the money on another account; masked. */
    public record ChangeAsked(CaseNumber caseNumber, String account) implements CaseEvent {

        @Override
        public String what() {
            return "grant.account-change-asked";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("account", account);
        }
    }

    /** Another person has taken the new account into use, or refused it; masked. */
    public record ChangeDecided(CaseNumber caseNumber, String account, boolean taken) implements CaseEvent {

        @Override
        public String what() {
            return taken ? "grant.account-changed" : "grant.account-change-refused";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("account", account);
        }
    }
}
