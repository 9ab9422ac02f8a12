package tilsagn.decision;

import java.time.Instant;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.CaseHolds;
import tilsagn.application.GrantApplication;
import tilsagn.assessment.CaseDoor;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;

/** Who may see and touch what in this room. */
@Component
class DecisionGuards {

    private final CaseDoor door;
    private final CaseHolds holds;
    private final DelegationGuard delegation;
    private final ObjectProvider<AwardCheck> checks;

    DecisionGuards(CaseDoor door, CaseHolds holds, DelegationGuard delegation, ObjectProvider<AwardCheck> checks) {
        this.checks = checks;
        this.delegation = delegation;
        this.holds = holds;
        this.door = door;
    }

    /** The case, if it is the person's county's and the person is not disqualified in it; otherwise it does not exist. */
    GrantApplication visible(User user, CaseNumber number) {
        return door.visible(user, number);
    }

    /** Whether the person does a manager's steps on the case: a manager, or whoever leads it because no manager may. */
    boolean leads(User user, CaseNumber number) {
        return door.leads(user, number);
    }

    /** The case, for a person who wants to act on it in this role and has said that they are impartial. */
    GrantApplication actable(User user, CaseNumber number, Role role) {
        GrantApplication application = door.acting(user, number, role);
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
