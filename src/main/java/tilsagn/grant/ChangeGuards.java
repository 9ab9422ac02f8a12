package tilsagn.grant;

import org.springframework.stereotype.Component;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.CaseHolds;
import tilsagn.application.Cases;
import tilsagn.assessment.ActingManagers;
import tilsagn.assessment.Assessments;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/** Who of the county may see and touch a grant: those of the county who are impartial, in the role the step needs. */
@Component
class ChangeGuards {

    private final Cases cases;
    private final Assessments assessments;
    private final ActingManagers managers;
    private final CaseHolds holds;

    ChangeGuards(Cases cases, Assessments assessments, ActingManagers managers, CaseHolds holds) {
        this.cases = cases;
        this.assessments = assessments;
        this.managers = managers;
        this.holds = holds;
    }

    /** The case exists for the person. */
    void requireVisible(User user, CaseNumber number) {
        if (cases.visibleTo(user).find(number).isEmpty() || assessments.disqualified(user.username(), number)) {
            throw new NotFound("case " + number);
        }
    }

    /** Whether the person has the role on this case; a manager's also whoever leads it because no manager may. */
    boolean mayAs(Role role, User user, CaseNumber number) {
        return user.has(role) || role == Role.MANAGER && managers.leads(user, number);
    }

    /** Refuses {@code core.not-yours}, {@code application.declare-first} and whatever a held case refuses. */
    void requireActing(Role role, User user, CaseNumber number) {
        requireVisible(user, number);
        if (!mayAs(role, user, number)) {
            throw Refusal.conflict("core.not-yours");
        }
        if (!assessments.hasDeclared(user, number)) {
            throw Refusal.conflict("application.declare-first", number.value());
        }
        holds.requireNotHeld(number);
    }
}
