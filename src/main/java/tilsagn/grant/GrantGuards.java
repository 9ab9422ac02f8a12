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

/** Who of the staff may do what with a grant. What one may not see does not exist. */
@Component
class GrantGuards {

    private final Cases cases;
    private final Assessments assessments;
    private final ActingManagers actingManagers;
    private final GrantRepository grants;

    GrantGuards(Cases cases, Assessments assessments, ActingManagers actingManagers, GrantRepository grants) {
        this.cases = cases;
        this.assessments = assessments;
        this.actingManagers = actingManagers;
        this.grants = grants;
    }

    /** The grant, to be read by one of the county's staff who is not disqualified in the case. */
    Grant visible(User user, CaseNumber number) {
        cases.visibleTo(user).find(number).orElseThrow(() -> new NotFound("case " + number));
        if (assessments.disqualified(user.username(), number)) {
            throw new NotFound("case " + number);
        }
        return grants.findByCaseNumber(number).orElseThrow(() -> new NotFound("grant of " + number));
    }

    /**
     * The grant, its row held, for one who acts on it in one of these roles and has said that they are impartial.
     *
     * @throws Refusal {@code core.not-yours}, {@code application.declare-first}
     */
    Grant actable(User user, CaseNumber number, Role... roles) {
        visible(user, number);
        if (!may(user, number, roles)) {
            throw Refusal.conflict("core.not-yours");
        }
        if (!assessments.hasDeclared(user, number)) {
            throw Refusal.conflict("application.declare-first", number.value());
        }
        return grants.lock(number).orElseThrow();
    }

    /** Whether the person has one of these roles on the case. */
    boolean may(User user, CaseNumber number, Role... roles) {
        for (Role role : roles) {
            if (user.has(role) || role == Role.MANAGER && actingManagers.leads(user, number)) {
                return true;
            }
        }
        return false;
    }
}
