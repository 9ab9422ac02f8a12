package tilsagn.grant;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

import tilsagn.aid.AidBreach;
import tilsagn.aid.AidBreaches;
import tilsagn.application.CostCategory;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.decision.Commitment;
import tilsagn.decision.PoolCommitments;

/** Works out what a claim makes: beside the plan in force, the terms of the grant, and what is paid already. */
@Component
class ClaimSums {

    /** Claims of one grant that are ever listed. */
    static final Limit MOST = Limit.of(100);

    private final Grants grants;
    private final PlanVersions plans;
    private final ClaimRepository claims;
    private final PoolCommitments money;
    private final PaymentRepository payments;
    private final AidBreaches aid;
    private final BusinessTime time;

    ClaimSums(Grants grants, PlanVersions plans, ClaimRepository claims, PoolCommitments money, PaymentRepository payments, AidBreaches aid, BusinessTime time) {
        this.aid = aid;
        this.payments = payments;
        this.grants = grants;
        this.plans = plans;
        this.claims = claims;
        this.money = money;
        this.time = time;
    }

    /** What a claim makes as things are now, less what is not accepted of it. */
    PaymentSum now(Grant grant, PaymentClaim claim, Nok disallowed) {
        return sum(grant, claim, claim.content(), disallowed);
    }

    /** What it would make with this content. */
    PaymentSum with(Grant grant, PaymentClaim claim, ClaimContent content) {
        return sum(grant, claim, content, Nok.ZERO);
    }

    /** What it makes, or made when it was attested. */
    PaymentSum as(Grant grant, PaymentClaim claim) {
        if (claim.basis() == null) {
            return now(grant, claim, claim.disallowed());
        }
        return sum(grant, claim, claim.content(), claim.disallowed(), claim.basis());
    }

    private PaymentSum sum(Grant grant, PaymentClaim claim, ClaimContent content, Nok disallowed) {
        return sum(grant, claim, content, disallowed, basis(grant, claim, null));
    }

    private PaymentSum sum(Grant grant, PaymentClaim claim, ClaimContent content, Nok disallowed, ClaimBasis basis) {
        GrantTerms terms = grants.terms(grant);
        Nok cost = plan(grant, claim).totalCost();
        return switch (claim.kind()) {
            case ADVANCE -> new AdvancePayment(basis.grant(), terms.advancePercent(), basis.paidBefore(), basis.lowered());
            case PARTIAL -> new PartialPayment(basis.grant(), cost, content.accrued(), disallowed, basis.paidBefore(), terms.holdbackPercent(), basis.lowered());
            case FINAL -> new FinalPayment(basis.grant(), cost, content.accrued(), content.otherFinancing(), basis.paidBefore(),
                grant.status() == GrantStatus.TERMINATED, basis.grant());
        };
    }

    /** What the arithmetic of a claim stands on now. Only the final account lowers a grant; before it the plan that was approved goes on. */
    ClaimBasis basis(Grant grant, PaymentClaim claim, Nok payable) {
        boolean last = claim.kind() == ClaimKind.FINAL;
        return new ClaimBasis(payable, last ? granted(grant) : grant.awarded(), paid(grant.caseNumber()), last ? null : lowered(grant).orElse(null));
    }

    /** What the grant is to be lowered to in the final account for the rules of state aid, if it is. */
    Optional<Nok> lowered(Grant grant) {
        return aid.most(grant.caseNumber()).filter(grant.awarded()::exceeds);
    }

    /** Refuses to pay on a grant that has ended, and while nobody has decided what becomes of an award that does not hold. */
    void requirePayable(Grant grant) {
        if (grant.status().isOver()) {
            throw Refusal.conflict("grant.claim.grant-ended", grant.caseNumber().value());
        }
        if (aid.of(grant.caseNumber()).filter(AidBreach::isOpen).isPresent()) {
            throw Refusal.conflict("grant.claim.aid-open", grant.caseNumber().value());
        }
    }

    /** The most that is paid before the final report. */
    Nok ceiling(Grant grant) {
        Nok ceiling = PartialPayment.ceiling(grant.awarded(), grants.terms(grant).holdbackPercent());
        return lowered(grant).map(ceiling::min).orElse(ceiling);
    }

    /** What was awarded, or what it was lowered to for the rules of state aid. */
    Nok granted(Grant grant) {
        return lowered(grant).orElse(grant.awarded());
    }

    /** A claim's lines beside the plan, in the order of the form. */
    List<ClaimLine> lines(Grant grant, PaymentClaim claim, ClaimContent content) {
        Map<CostCategory, Nok> planned = plan(grant, claim).costs();
        Map<CostCategory, Nok> before = before(grant.caseNumber(), claim.number());
        int percent = grants.terms(grant).reallocationPercent();
        Set<CostCategory> lines = new LinkedHashSet<>(List.of(CostCategory.values()));
        lines.removeIf(line -> !planned.containsKey(line) && !content.costs().containsKey(line));
        return lines.stream().map(line -> ClaimLine.of(line, planned.getOrDefault(line, Nok.ZERO), before.getOrDefault(line, Nok.ZERO),
            content.costs().getOrDefault(line, Nok.ZERO), percent)).toList();
    }

    /** The plan a claim is compared with: the one in force while it is open, afterwards the one it was sent under. */
    PlanVersion plan(Grant grant, PaymentClaim claim) {
        if (claim.isOpen()) {
            return planNow(grant);
        }
        return plans.all(grant.caseNumber()).stream().filter(plan -> plan.number() == claim.planNumber()).findFirst().orElseGet(() -> planNow(grant));
    }

    /** What the grant becomes with this actual cost. */
    FinalPayment last(Grant grant, Nok actual, Nok otherFinancing) {
        return new FinalPayment(granted(grant), planNow(grant).totalCost(), actual, otherFinancing, paid(grant.caseNumber()),
            grant.status() == GrantStatus.TERMINATED, grant.awarded());
    }

    /** What the last claim before this one said had accrued. */
    Map<CostCategory, Nok> before(CaseNumber number, int claim) {
        return claims.findByCaseNumberOrderByNumberDesc(number, MOST).stream()
            .filter(one -> one.number() < claim && one.status() == ClaimStatus.AUTHORISED && one.kind() == ClaimKind.PARTIAL)
            .findFirst().map(one -> one.content().costs()).orElse(Map.of());
    }

    PlanVersion planNow(Grant grant) {
        return grants.plan(grant.caseNumber(), time.today());
    }

    /** What is paid or ordered. What the bank sent back still counts: it is to be ordered anew, and is not claimed twice. */
    Nok paid(CaseNumber number) {
        Nok returned = Nok.sum(payments.findByCaseNumberOrderByOrderedAtAsc(number).stream()
            .filter(payment -> payment.status() == Payment.Status.RETURNED).map(Payment::amount));
        return money.of(number).map(Commitment::paid).orElse(Nok.ZERO).plus(returned);
    }
}
