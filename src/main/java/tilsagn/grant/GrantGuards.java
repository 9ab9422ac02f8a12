package tilsagn.grant;

import org.springframework.stereotype.Component;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.assessment.CaseDoor;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/** Who of the staff may do what with a grant. What one may not see does not exist. */
@Component
class GrantGuards {

    private final CaseDoor door;
    private final GrantRepository grants;

    GrantGuards(CaseDoor door, GrantRepository grants) {
        this.door = door;
        this.grants = grants;
    }

    /** The grant, to be read by one of the county's staff who is not disqualified in the case. */
    Grant visible(User user, CaseNumber number) {
        door.requireVisible(user, number);
        return grants.findByCaseNumber(number).orElseThrow(() -> new NotFound("grant of " + number));
    }

    /**
     * The grant, its row held, for one who acts on it in one of these roles and has said that they are impartial.
     *
     * @throws Refusal {@code core.not-yours}, {@code application.declare-first}
     */
    Grant actable(User user, CaseNumber number, Role... roles) {
        door.requireActing(user, number, roles);
        return grants.lock(number).orElseThrow(() -> new NotFound("grant of " + number));
    }

    /** Whether the person has one of these roles on the case. */
    boolean may(User user, CaseNumber number, Role... roles) {
        return door.may(user, number, roles);
    }
}
