package tilsagn.appeal;

import java.util.Optional;

import org.springframework.stereotype.Component;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.appeal.AppealStep.Kind;
import tilsagn.application.GrantApplication;
import tilsagn.assessment.CaseDoor;
import tilsagn.assessment.Disqualifications;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.decision.DecisionBody;

/** Who may see and touch what in an appeal. */
@Component
class AppealGuards {

    private final CaseDoor door;
    private final Disqualifications disqualifications;

    AppealGuards(CaseDoor door, Disqualifications disqualifications) {
        this.door = door;
        this.disqualifications = disqualifications;
    }

    /** The case, if it is the person's county's and the person is not disqualified in it; otherwise it does not exist. */
    GrantApplication visible(User user, CaseNumber number) {
        return door.visible(user, number);
    }

    /** The case, for a person who wants to act on it in this role and has said that they are impartial. */
    GrantApplication actable(User user, CaseNumber number, Role role) {
        return door.acting(user, number, role);
    }

    /** The first instance needs two: who approves is not who reviewed. */
    void requireSecondPerson(User user, Appeal appeal) {
        if (appeal.firstInstance().filter(step -> step.username().equals(user.username())).isPresent()) {
            throw Refusal.conflict("appeal.four-eyes");
        }
    }

    /** Nobody who had a part in the first decision, or in the first instance's view of the appeal, prepares it or sits in the appeal body. */
    void requireFresh(User user, Appeal appeal) {
        obstacle(user, appeal).ifPresent(key -> {
            throw Refusal.conflict(key);
        });
    }

    /** The same asked beforehand: message key of why not. */
    Optional<String> obstacle(User user, Appeal appeal) {
        boolean reviewed = appeal.steps().stream().filter(step -> step.kind() == Kind.REVIEW || step.kind() == Kind.APPROVAL
            || step.kind() == Kind.RELIEF).anyMatch(step -> step.username().equals(user.username()));
        return disqualifications.forAppeal(user.username(), appeal.caseNumber()).map(why -> "appeal.not-you." + why)
            .or(() -> reviewed ? Optional.of("appeal.not-you.REVIEWED") : Optional.empty());
    }

    /** The person sits in the appeal body. */
    static boolean sitsInTheBody(User user) {
        return user.has(Role.DECISION_MAKER) && DecisionBody.APPEALS_BOARD.name().equals(user.body());
    }
}
