package tilsagn.grant;

import org.springframework.stereotype.Component;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.CaseHolds;
import tilsagn.assessment.CaseDoor;
import tilsagn.core.CaseNumber;

/** Who of the county may see and touch a grant: those of the county who are impartial, in the role the step needs. */
@Component
class ChangeGuards {

    private final CaseDoor door;
    private final CaseHolds holds;

    ChangeGuards(CaseDoor door, CaseHolds holds) {
        this.door = door;
        this.holds = holds;
    }

    /** The case exists for the person. */
    void requireVisible(User user, CaseNumber number) {
        door.requireVisible(user, number);
    }

    /** Whether the person has the role on this case; a manager's also whoever leads it because no manager may. */
    boolean mayAs(Role role, User user, CaseNumber number) {
        return door.may(user, number, role);
    }

    /** Refuses {@code core.not-yours}, {@code application.declare-first} and whatever a held case refuses. */
    void requireActing(Role role, User user, CaseNumber number) {
        door.requireActing(user, number, role);
        holds.requireNotHeld(number);
    }
}
