package tilsagn.assessment;

import java.util.EnumSet;
import java.util.Set;

import org.springframework.stereotype.Component;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/** Who may read an assessment and who may work on it. To those who declared a conflict, and to other counties, the case does not exist. */
@Component
class AssessmentPermissions {

    private static final Set<Role> HANDLE_CASES = EnumSet.of(Role.ADVISOR, Role.MANAGER, Role.DECISION_MAKER,
        Role.EXTERNAL_ASSESSOR);

    private final Cases cases;
    private final DeclarationRepository declarations;

    AssessmentPermissions(Cases cases, DeclarationRepository declarations) {
        this.cases = cases;
        this.declarations = declarations;
    }

    /** The application, if the person may read it. */
    GrantApplication readable(User user, CaseNumber caseNumber) {
        if (declarations.existsByCaseNumberAndUsernameAndImpartialFalse(caseNumber, user.username())) {
            throw new NotFound("case " + caseNumber);
        }
        return cases.visibleTo(user).find(caseNumber).orElseThrow(() -> new NotFound("case " + caseNumber));
    }

    /**
     * The application, if the person has any part in the handling of cases: all of those may have a conflict, and must be able to say
     * so.
     */
    GrantApplication touchable(User user, CaseNumber caseNumber) {
        GrantApplication application = readable(user, caseNumber);
        if (HANDLE_CASES.stream().noneMatch(user::has)) {
            throw Refusal.conflict("core.not-yours");
        }
        return application;
    }

    /** The application, if the person may have a sheet of scores on it: an advisor, or an external assessor who was asked. */
    GrantApplication scorable(User user, CaseNumber caseNumber) {
        if (!user.has(Role.EXTERNAL_ASSESSOR)) {
            return workable(user, caseNumber);
        }
        GrantApplication application = readable(user, caseNumber);
        application.requireNotWithdrawn();
        return application;
    }

    /** The application, if the person is an advisor who may work on it. */
    GrantApplication workable(User user, CaseNumber caseNumber) {
        GrantApplication application = readable(user, caseNumber);
        if (!user.has(Role.ADVISOR)) {
            throw Refusal.conflict("core.not-yours");
        }
        application.requireNotWithdrawn();
        return application;
    }
}
