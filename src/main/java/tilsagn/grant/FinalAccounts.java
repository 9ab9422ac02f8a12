package tilsagn.grant;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.decision.Commitment;
import tilsagn.decision.PoolCommitments;

/**
 * The end of a grant's money: what is left is paid, what is not needed goes back to the pool, and what was paid too much is asked back. All
 * of it happens in the transaction of the decision.
 */
@Service
@Transactional
public class FinalAccounts {

    private static final Limit MOST_VOIDED = Limit.of(20);

    private final FinalAccountRepository accounts;
    private final GrantRepository grants;
    private final ClaimRepository claims;
    private final ClaimGuards guards;
    private final ClaimSums sums;
    private final PoolCommitments money;
    private final Payments payments;
    private final Recoveries recoveries;
    private final ReturnedPayments returned;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    FinalAccounts(FinalAccountRepository accounts, GrantRepository grants, ClaimRepository claims, ClaimGuards guards, ClaimSums sums,
                  PoolCommitments money, Payments payments, Recoveries recoveries, ReturnedPayments returned,
                  BusinessTime time, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.grants = grants;
        this.claims = claims;
        this.guards = guards;
        this.sums = sums;
        this.money = money;
        this.payments = payments;
        this.recoveries = recoveries;
        this.returned = returned;
        this.time = time;
        this.events = events;
    }

    /** The account of a case, for the process and for letters, where nobody asks. */
    @Transactional(readOnly = true)
    public Optional<FinalAccount> find(CaseNumber number) {
        return accounts.findByCaseNumber(number);
    }

    /** Accounts of a case that an appeal made void, the latest first. */
    @Transactional(readOnly = true)
    public List<FinalAccount> voided(CaseNumber number) {
        return accounts.findByCaseNumberAndVoidedAtNotNullOrderByVoidedAtDesc(number, MOST_VOIDED);
    }

    /** Whether nothing is left to settle: decided, and paid, paid back, given up, or handed to collection. */
    @Transactional(readOnly = true)
    public boolean isSettled(CaseNumber number) {
        return isDecided(number) && payments.allSettled(number) && recoveries.noneOpen(number);
    }

    /** Whether it is settled what the party gets; a grant that was ended before anything was paid has nothing to settle. */
    @Transactional(readOnly = true)
    public boolean isDecided(CaseNumber number) {
        Optional<FinalAccount> account = find(number);
        return account.map(one -> one.status() == FinalAccount.Status.DECIDED)
            .orElseGet(() -> grants.findByCaseNumber(number).filter(grant -> grant.status() == GrantStatus.TERMINATED).isPresent());
    }

    /** The final report is approved. Hearing it again changes nothing. */
    @EventListener
    void on(FinalReportApproved fact) {
        Grant grant = grants.lock(fact.caseNumber()).orElseThrow(() -> new NotFound("grant of " + fact.caseNumber()));
        if (accounts.findByCaseNumber(fact.caseNumber()).isEmpty()) {
            grant.toFinalControl();
            grants.saveAndFlush(grant);
            accounts.saveAndFlush(new FinalAccount(fact.caseNumber(), now()));
            events.publishEvent(new FinalAccount.Opened(fact.caseNumber()));
        }
    }

    /** The grant was ended before its time: what was paid is held against what it was used for. Without a payment there is nothing to settle. */
    @EventListener
    void on(Termination.Decided fact) {
        if (!fact.terminated()) {
            return;
        }
        returned.drop(fact.caseNumber());
        Optional<FinalAccount> begun = accounts.findByCaseNumber(fact.caseNumber());
        if (begun.isPresent() || sums.paid(fact.caseNumber()).isPositive()) {
            FinalAccount account = begun.orElseGet(() -> new FinalAccount(fact.caseNumber(), now()));
            account.endEarly();
            accounts.saveAndFlush(account);
            if (begun.isEmpty()) {
                events.publishEvent(new FinalAccount.Opened(fact.caseNumber()));
            }
        }
    }

    /** An appeal set aside that the grant was ended: what was settled for that reason is void, and an account begun before it begins anew. */
    void grantStands(Grant grant, Instant ended) {
        FinalAccount account = accounts.findByCaseNumber(grant.caseNumber()).filter(FinalAccount::afterTermination).orElse(null);
        if (account == null) {
            return;
        }
        grant.unsettle();
        account.voided(now());
        accounts.saveAndFlush(account);
        events.publishEvent(new FinalAccount.Dropped(grant.caseNumber()));
        if (account.begunBefore(ended)) {
            accounts.saveAndFlush(new FinalAccount(grant.caseNumber(), now()));
            events.publishEvent(new FinalAccount.Opened(grant.caseNumber()));
        }
    }

    /**
     * Draws it up.
     *
     * @throws Refusal on {@code actual} and {@code reasons}; {@code grant.final.claim-open} while a claim before it is not finished
     */
    public void drawUp(User user, CaseNumber number, FinalAccount.Finding finding) {
        Grant grant = guards.actable(user, number, Role.ADVISOR);
        FinalAccount account = get(number);
        requireNothingReturned(number);
        Optional<PaymentClaim> open = openClaim(number);
        if (finding.actual() == null || finding.actual().isNegative()) {
            throw Refusal.onField("actual", "grant.final.actual-missing");
        }
        // The county may accept less than the party accounts for, never more.
        open.filter(claim -> claim.kind() == ClaimKind.FINAL && finding.actual().exceeds(claim.content().accrued())).ifPresent(claim -> {
            throw Refusal.onField("actual", "grant.final.more-than-stated", claim.content().accrued());
        });
        String reasons = ClaimRules.words("reasons", finding.reasons());
        FinalPayment sum = sums.last(grant, finding.actual(), finding.otherFinancing());
        account.drawUp(new FinalAccount.Finding(finding.actual(), finding.otherFinancing(), reasons), open.map(PaymentClaim::id).orElse(null), sum,
            user.username(), now());
        accounts.saveAndFlush(account);
        events.publishEvent(new FinalAccount.DrawnUp(number, sum.entitlement()));
    }

    // What came back from the bank is ordered anew first: what is left of the grant goes back to the pool.
    private void requireNothingReturned(CaseNumber number) {
        if (payments.of(number).stream().anyMatch(payment -> payment.status() == Payment.Status.RETURNED)) {
            throw Refusal.conflict("grant.money.returned-first");
        }
    }

    // The party's final accounts are counted; a claim from before the final report must be finished first. A draft counts as nothing.
    private Optional<PaymentClaim> openClaim(CaseNumber number) {
        Optional<PaymentClaim> open = claims.lockOpen(number).filter(claim -> !claim.isDraft());
        if (open.filter(claim -> claim.kind() != ClaimKind.FINAL).isPresent()) {
            throw Refusal.conflict("grant.final.claim-open", open.get().number());
        }
        return open;
    }

    /** Gives it back to the adviser. */
    public void sendBack(User user, CaseNumber number, String why) {
        guards.actable(user, number, Role.MANAGER);
        FinalAccount account = get(number);
        String reason = ClaimRules.words("reason", why);
        account.sendBack(reason);
        accounts.saveAndFlush(account);
        events.publishEvent(new FinalAccount.SentBack(number, reason));
    }

    /**
     * Decides it.
     *
     * @throws Refusal {@code grant.final.two-people}, {@code grant.final.changed}, {@code grant.claim.account-missing}
     */
    public void decide(User user, CaseNumber number) {
        Grant grant = guards.actable(user, number, Role.MANAGER);
        FinalAccount account = get(number);
        requireNothingReturned(number);
        account.decide(user.username(), now());
        FinalPayment sum = sums.last(grant, account.actualCost(), account.otherFinancing());
        if (!sum.entitlement().equals(account.finalGrant()) || !sum.paid().equals(account.paidBefore())) {
            throw Refusal.conflict("grant.final.changed", number.value());
        }
        accounts.saveAndFlush(account);
        settle(grant, account, sum, user);
        events.publishEvent(new FinalAccount.Decided(number, sum.entitlement(), sum.reduction(), sum.balance()));
    }

    private void settle(Grant grant, FinalAccount account, FinalPayment sum, User user) {
        CaseNumber number = grant.caseNumber();
        openClaim(number).ifPresent(claim -> {
            claim.settle(now());
            claims.saveAndFlush(claim);
        });
        if (sum.payable().isPositive()) {
            money.pay(grant.callId(), number, sum.payable());
            payments.order(grant, "final", sum.payable(), user.username());
        }
        Nok left = money.of(number).map(Commitment::unpaid).orElse(Nok.ZERO);
        if (left.isPositive()) {
            money.uncommit(grant.callId(), number, left);
        }
        grant.reduce(sum.entitlement());
        grants.saveAndFlush(grant);
        if (sum.recoverable().isPositive()) {
            recoveries.raise(grant, sum.recoverable(), account.reasons(), account.drawnUpBy());
        }
    }

    private FinalAccount get(CaseNumber number) {
        return accounts.findByCaseNumber(number).orElseThrow(() -> new NotFound("final account of " + number));
    }

    private Instant now() {
        return time.now().truncatedTo(ChronoUnit.MICROS);
    }
}
