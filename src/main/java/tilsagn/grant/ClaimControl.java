package tilsagn.grant;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.decision.PoolCommitments;

/**
 * The county's side of a claim: an adviser opens it, asks, attests or refuses; another person authorises or sends it back. What is
 * authorised leaves the pool and stands in the register of payments in the same transaction.
 */
@Service
@Transactional
public class ClaimControl {

    private final ClaimGuards guards;
    private final ClaimRepository claims;
    private final ClaimSums sums;
    private final PoolCommitments money;
    private final Payments payments;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    ClaimControl(ClaimGuards guards, ClaimRepository claims, ClaimSums sums, PoolCommitments money, Payments payments, BusinessTime time,
                 ApplicationEventPublisher events) {
        this.guards = guards;
        this.claims = claims;
        this.sums = sums;
        this.money = money;
        this.payments = payments;
        this.time = time;
        this.events = events;
    }

    /** Begins the control; the party can no longer take the claim back. */
    public void open(User user, CaseNumber number) {
        guards.actable(user, number, Role.ADVISOR);
        PaymentClaim claim = open(number);
        claim.open(user.username(), now());
        tell(claim, new ClaimEvents.Opened(number, claim.id(), claim.number()));
    }

    /** Asks the party. */
    public void ask(User user, CaseNumber number, String question) {
        guards.actable(user, number, Role.ADVISOR);
        PaymentClaim claim = open(number);
        String words = ClaimRules.words("question", question);
        claim.ask(words, user.username(), now());
        tell(claim, new ClaimEvents.Asked(number, claim.id(), claim.number(), words));
    }

    /**
     * Finds it in order (attestasjon).
     *
     * @param disallowed what is not accepted of the accrued cost
     * @param why        the reason for that, needed where there is some
     * @throws Refusal on {@code disallowed} and {@code disallowedReason}; {@code grant.claim.nothing}, {@code grant.claim.is-final},
     *                 {@code grant.claim.grant-ended}, {@code grant.claim.aid-open}
     */
    public void attest(User user, CaseNumber number, Nok disallowed, String why) {
        Grant grant = guards.actable(user, number, Role.ADVISOR);
        PaymentClaim claim = open(number);
        requirePartial(claim);
        sums.requirePayable(grant);
        Nok accrued = claim.content().accrued();
        if (disallowed.isNegative() || disallowed.exceeds(accrued)) {
            throw Refusal.onField("disallowed", "grant.claim.disallowed-range", accrued);
        }
        String reason = disallowed.isPositive() ? ClaimRules.words("disallowedReason", why) : null;
        Nok payable = sums.now(grant, claim, disallowed).payable();
        claim.attest(disallowed, reason, sums.basis(grant, claim, payable), user.username(), now());
        tell(claim, new ClaimEvents.Attested(number, claim.id(), claim.number(), payable));
    }

    /** Pays nothing on it. */
    public void refuse(User user, CaseNumber number, String why) {
        guards.actable(user, number, Role.ADVISOR);
        PaymentClaim claim = open(number);
        String reason = ClaimRules.words("refusal", why);
        claim.refuse(reason, now());
        tell(claim, new ClaimEvents.Refused(number, claim.id(), claim.number(), reason));
    }

    /** Gives it back to the adviser. */
    public void sendBack(User user, CaseNumber number, String why) {
        guards.actable(user, number, Role.MANAGER);
        PaymentClaim claim = open(number);
        String reason = ClaimRules.words("reason", why);
        claim.sendBack();
        tell(claim, new ClaimEvents.SentBack(number, claim.id(), claim.number(), reason));
    }

    /**
     * Lets it be paid (anvisning). What it makes is worked out again: what was attested must still hold.
     *
     * @throws Refusal {@code grant.claim.two-people}, {@code grant.claim.changed}, {@code grant.claim.account-missing},
     *                 {@code decision.pool.not-unpaid}, {@code grant.claim.grant-ended}, {@code grant.claim.aid-open}
     */
    public void authorise(User user, CaseNumber number) {
        Grant grant = guards.actable(user, number, Role.MANAGER);
        PaymentClaim claim = open(number);
        requirePartial(claim);
        sums.requirePayable(grant);
        Nok payable = sums.now(grant, claim, claim.disallowed()).payable();
        if (claim.payable() != null && !payable.equals(claim.payable())) {
            throw Refusal.conflict("grant.claim.changed", claim.payable(), payable);
        }
        claim.authorise(user.username(), now());
        claims.saveAndFlush(claim);
        money.pay(grant.callId(), number, payable);
        payments.order(grant, "claim-" + claim.number(), payable, user.username());
        events.publishEvent(new ClaimEvents.Authorised(number, claim.id(), claim.number(), payable));
    }

    private static void requirePartial(PaymentClaim claim) {
        if (claim.kind() == ClaimKind.FINAL) {
            throw Refusal.conflict("grant.claim.is-final");
        }
    }

    private PaymentClaim open(CaseNumber number) {
        return claims.lockOpen(number).filter(claim -> !claim.isDraft()).orElseThrow(() -> new NotFound("open claim of " + number));
    }

    private void tell(PaymentClaim claim, CaseEvent event) {
        claims.saveAndFlush(claim);
        events.publishEvent(event);
    }

    private Instant now() {
        return time.now().truncatedTo(ChronoUnit.MICROS);
    }
}
