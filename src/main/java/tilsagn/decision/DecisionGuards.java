package tilsagn.decision;

import java.time.Instant;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.CaseHolds;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.assessment.ActingManagers;
import tilsagn.assessment.Assessments;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/** Who may see and touch what in this room. */
@Component
class DecisionGuards {

    private final Cases cases;
    private final Assessments assessments;
    private final ActingManagers actingManagers;
    private final CaseHolds holds;
    private final DelegationGuard delegation;
    private final ObjectProvider<AwardCheck> checks;

    DecisionGuards(Cases cases, Assessments assessments, ActingManagers actingManagers, CaseHolds holds, DelegationGuard delegation,
                   ObjectProvider<AwardCheck> checks) {
        this.checks = checks;
        this.delegation = delegation;
        this.actingManagers = actingManagers;
        this.holds = holds;
        this.cases = cases;
        this.assessments = assessments;
    }

    /** The case, if it is the person's county's and the person is not disqualified in it; otherwise it does not exist. */
    GrantApplication visible(User user, CaseNumber number) {
        GrantApplication application = cases.visibleTo(user).find(number).orElseThrow(() -> new NotFound("case " + number));
        if (assessments.disqualified(user.username(), number)) {
            throw new NotFound("case " + number);
        }
        return application;
    }

    /** Whether the person does a manager's steps on the case: a manager, or whoever leads it because no manager may. */
    boolean leads(User user, CaseNumber number) {
        return actingManagers.leads(user, number);
    }

    /** The case, for a person who wants to act on it in this role and has said that they are impartial. */
    GrantApplication actable(User user, CaseNumber number, Role role) {
        GrantApplication application = visible(user, number);
        if (!user.has(role) && !(role == Role.MANAGER && leads(user, number))) {
            throw Refusal.conflict("core.not-yours");
        }
        if (!assessments.hasDeclared(user, number)) {
            throw Refusal.conflict("application.declare-first", number.value());
        }
        application.requireNotWithdrawn();
        holds.requireNotHeld(number);
        return application;
    }

    /** Whoever decides for the head of the administration has authority for it today; the case says by which document. */
    void requireAuthority(User user, Decision decision, Nok amount) {
        delegation.require(user, decision, amount);
    }

    /** The same rule asked beforehand, so that a page can say why there is no form. */
    void checkAuthority(User user, Decision decision) {
        delegation.check(user, decision, Nok.ZERO);
    }

    /** What other rooms know that forbids the award. */
    void requireAward(CaseNumber number, Nok amount, Instant decidedAt) {
        if (amount.isPositive()) {
            checks.forEach(check -> check.require(number, amount, decidedAt.atZone(BusinessTime.ZONE).toLocalDate()));
        }
    }

    /** What other rooms know that whoever decides should know. */
    List<CaseDecision.Warning> warnings(CaseNumber number, Nok amount) {
        return amount == null || !amount.isPositive() ? List.of() : checks.stream()
            .flatMap(check -> check.warnings(number, amount).stream().map(fault -> new CaseDecision.Warning(fault, check.place()))).toList();
    }

    /** The call, if it is the person's county's. */
    static Call visible(User user, Call call) {
        if (!user.isStaffOf(call.county())) {
            throw new NotFound("call " + call.slug());
        }
        return call;
    }
}
