package tilsagn.aid;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.GrantApplication;
import tilsagn.assessment.Assessments;
import tilsagn.assessment.CaseDoor;
import tilsagn.core.CaseNumber;

/** Who may see and touch what at the state-aid desk: the county's staff read, advisors and managers without a conflict write. */
@Component
class AidGuards {

    private static final Role[] WRITERS = {Role.ADVISOR, Role.MANAGER};

    private final CaseDoor door;
    private final Assessments assessments;

    AidGuards(CaseDoor door, Assessments assessments) {
        this.door = door;
        this.assessments = assessments;
    }

    GrantApplication visible(User user, CaseNumber number) {
        return door.visible(user, number);
    }

    GrantApplication actable(User user, CaseNumber number) {
        GrantApplication application = door.acting(user, number, WRITERS);
        application.requireNotWithdrawn();
        return application;
    }

    /** Those of the cases the person may not read, in one question. */
    Set<CaseNumber> closedTo(User user, Collection<CaseNumber> numbers) {
        return assessments.disqualifiedIn(user.username(), numbers);
    }

    static boolean works(User user) {
        return Stream.of(WRITERS).anyMatch(user::has);
    }
}
