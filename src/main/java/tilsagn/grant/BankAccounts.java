package tilsagn.grant;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.PartyCases;
import tilsagn.core.AccountNumber;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;

/** The accounts grants are paid to: which one counts now, and how it is changed by two people. */
@Service
@Transactional
public class BankAccounts {

    private static final int LONGEST = 1000;

    private final BankAccountRepository accounts;
    private final GrantRepository grants;
    private final GrantGuards guards;
    private final PartyCases partyCases;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    BankAccounts(BankAccountRepository accounts, GrantRepository grants, GrantGuards guards, PartyCases partyCases, BusinessTime time,
                 ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.grants = grants;
        this.guards = guards;
        this.partyCases = partyCases;
        this.time = time;
        this.events = events;
    }

    /** The account the grant's money may be paid to now; empty before the award was accepted. Asks for no permission. */
    @Transactional(readOnly = true)
    public Optional<AccountNumber> inUse(CaseNumber number) {
        return accounts.findByInUseFor(number.value()).map(BankAccount::number);
    }

    /** The change that waits for a second person, if there is one. Asks for no permission. */
    @Transactional(readOnly = true)
    public Optional<BankAccount> asked(CaseNumber number) {
        return accounts.findByAskedFor(number.value());
    }

    /** Every account there was, the newest first. Asks for no permission. */
    @Transactional(readOnly = true)
    public List<BankAccount> of(CaseNumber number) {
        return accounts.findTop20ByCaseNumberOrderByAskedAtDesc(number);
    }

    /** Whether the person pays and so sees the whole number. */
    public boolean isShownTo(User user, CaseNumber number) {
        return guards.may(user, number, Role.MANAGER);
    }

    /** The first, which comes with the acceptance. */
    void first(CaseNumber number, AccountNumber account, User by) {
        accounts.saveAndFlush(BankAccount.first(number, account, by, time.now()));
    }

    /**
     * One who may bind the organisation asks for another account.
     *
     * @param sure whether the person has looked twice at a number that is unusual
     * @throws Refusal on {@code account}, {@code reason} or {@code sure}; {@code grant.account.asked-already}, {@code grant.not-accepted}
     */
    public void askAsParty(User user, UUID application, String typed, String reason, boolean sure) {
        CaseNumber number = partyCases.sendable(user, application).caseNumber();
        Grant grant = grants.lock(number).filter(held -> held.status().isRunning())
            .orElseThrow(() -> Refusal.conflict("grant.not-accepted", number.value()));
        ask(user, grant.caseNumber(), typed, reason, sure);
    }

    private void ask(User user, CaseNumber number, String typed, String reason, boolean sure) {
        AccountNumber account = read(typed, sure);
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw Refusal.onField("reason", "grant.account.reason-needed", LONGEST);
        }
        if (inUse(number).filter(account::equals).isPresent()) {
            throw Refusal.onField("account", "grant.account.same");
        }
        if (asked(number).isPresent()) {
            throw Refusal.conflict("grant.account.asked-already");
        }
        accounts.saveAndFlush(BankAccount.change(number, account, reason.strip(), user, time.now()));
        events.publishEvent(new BankAccount.ChangeAsked(number, account.masked()));
    }

    /** What was typed, if it can be an account; one that is unusual must be confirmed. */
    static AccountNumber read(String typed, boolean sure) {
        AccountNumber account;
        try {
            account = AccountNumber.parse(typed);
        } catch (Refusal impossible) {
            throw Refusal.onField("account", impossible.key());
        }
        if (account.isUnusual() && !sure) {
            throw Refusal.onField("sure", "grant.account.unusual");
        }
        return account;
    }

    /**
     * A manager who has made sure that the account is the party's takes it into use; or refuses it.
     *
     * @param how how it was made sure, or why it is refused
     * @throws Refusal {@code core.not-yours}, {@code grant.account.four-eyes}, {@code grant.account.decided-already}, or on {@code how}
     */
    public void decide(User user, CaseNumber number, boolean take, String how) {
        guards.actable(user, number, Role.MANAGER);
        BankAccount change = asked(number).orElseThrow(() -> Refusal.conflict("grant.account.decided-already"));
        if (how.isBlank() || how.length() > LONGEST) {
            throw Refusal.onField("how", "grant.account.how-needed", LONGEST);
        }
        if (take) {
            accounts.findByInUseFor(number.value()).ifPresent(old -> {
                old.replaced();
                accounts.saveAndFlush(old);
            });
            change.takeIntoUse(user, how.strip(), time.now());
        } else {
            change.refuse(user, how.strip(), time.now());
        }
        accounts.saveAndFlush(change);
        events.publishEvent(new BankAccount.ChangeDecided(number, change.number().masked(), take));
    }

    /** Another organisation has the project: nothing is paid before its own account has been asked for and checked by a second person. */
    void ownerChanged(CaseNumber number) {
        accounts.findByInUseFor(number.value()).ifPresent(this::leave);
        accounts.findByAskedFor(number.value()).ifPresent(this::leave);
    }

    private void leave(BankAccount account) {
        account.replaced();
        accounts.saveAndFlush(account);
    }
}
