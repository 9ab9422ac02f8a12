package tilsagn.aid;

import java.util.Collection;
import java.util.Set;

import org.springframework.stereotype.Component;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.assessment.Assessments;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/** Who may see and touch what at the state-aid desk: the county's staff read, advisors and managers without a conflict write. */
@Component
class AidGuards {

    private final Cases cases;
    private final Assessments assessments;

    AidGuards(Cases cases, Assessments assessments) {
        this.cases = cases;
        this.assessments = assessments;
    }

    GrantApplication visible(User user, CaseNumber number) {
        GrantApplication application = cases.visibleTo(user).get(number);
        if (assessments.disqualified(user.username(), number)) {
            throw new NotFound("case " + number);
        }
        return application;
    }

    GrantApplication actable(User user, CaseNumber number) {
        GrantApplication application = visible(user, number);
        if (!works(user)) {
            throw Refusal.conflict("core.not-yours");
        }
        if (!assessments.hasDeclared(user, number)) {
            throw Refusal.conflict("application.declare-first", number.value());
        }
        application.requireNotWithdrawn();
        return application;
    }

    /** Those of the cases the person may not read, in one question. */
    Set<CaseNumber> closedTo(User user, Collection<CaseNumber> numbers) {
        return assessments.disqualifiedIn(user.username(), numbers);
    }

    static boolean works(User user) {
        return user.has(Role.ADVISOR) || user.has(Role.MANAGER);
    }
}
