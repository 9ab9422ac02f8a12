package tilsagn.grant;

import org.springframework.stereotype.Component;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.assessment.CaseDoor;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;

/** Who of the county may see and touch the money of a grant. */
@Component
class ClaimGuards {

    private final GrantRepository grants;
    private final CaseDoor door;

    ClaimGuards(GrantRepository grants, CaseDoor door) {
        this.grants = grants;
        this.door = door;
    }

    /** Refuses whoever may not know the case. */
    void requireVisible(User user, CaseNumber number) {
        door.requireVisible(user, number);
    }

    /** The grant, its row held, for a person who wants to act on it in this role and has said that they are impartial. */
    Grant actable(User user, CaseNumber number, Role role) {
        door.requireActing(user, number, role);
        return grants.lock(number).orElseThrow(() -> new NotFound("grant of " + number));
    }

    /** Whether the person has the role here: a manager also whoever leads the case in the managers' place. */
    boolean may(User user, CaseNumber number, Role role) {
        return door.may(user, number, role);
    }
}
