package tilsagn.grant;

import org.springframework.stereotype.Component;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.Cases;
import tilsagn.assessment.ActingManagers;
import tilsagn.assessment.Assessments;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/** Who of the county may see and touch the money of a grant. */
@Component
class ClaimGuards {

    private final GrantRepository grants;
    private final Cases cases;
    private final Assessments assessments;
    private final ActingManagers actingManagers;

    ClaimGuards(GrantRepository grants, Cases cases, Assessments assessments, ActingManagers actingManagers) {
        this.grants = grants;
        this.cases = cases;
        this.assessments = assessments;
        this.actingManagers = actingManagers;
    }

    /** Refuses whoever may not know the case. */
    void requireVisible(User user, CaseNumber number) {
        cases.visibleTo(user).find(number).orElseThrow(() -> new NotFound("case " + number));
        if (assessments.disqualified(user.username(), number)) {
            throw new NotFound("case " + number);
        }
    }

    /** The grant, its row held, for a person who wants to act on it in this role and has said that they are impartial. */
    Grant actable(User user, CaseNumber number, Role role) {
        requireVisible(user, number);
        if (!may(user, number, role)) {
            throw Refusal.conflict("core.not-yours");
        }
        if (!assessments.hasDeclared(user, number)) {
            throw Refusal.conflict("application.declare-first", number.value());
        }
        return grants.lock(number).orElseThrow(() -> new NotFound("grant of " + number));
    }

    /** Whether the person has the role here: a manager also whoever leads the case in the managers' place. */
    boolean may(User user, CaseNumber number, Role role) {
        return user.has(role) || role == Role.MANAGER && actingManagers.leads(user, number);
    }
}
