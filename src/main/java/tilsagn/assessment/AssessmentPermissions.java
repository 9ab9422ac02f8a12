package tilsagn.assessment;

import java.util.Set;

import java.util.Collection;

import org.springframework.stereotype.Component;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.CaseAccess.Standing;
import tilsagn.application.CaseHolds;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/** Who may read an assessment and who may work on it. To those who declared a conflict, and to other counties, the case does not exist. */
@Component
class AssessmentPermissions {

    private final Cases cases;
    private final ConflictShield shield;
    private final CaseHolds holds;
    private final Mandates mandates;

    AssessmentPermissions(Cases cases, ConflictShield shield, CaseHolds holds, Mandates mandates) {
        this.mandates = mandates;
        this.holds = holds;
        this.cases = cases;
        this.shield = shield;
    }

    /** The application, unless the person has a conflict. That they have declared is asked at the door of the case page. */
    GrantApplication readable(User user, CaseNumber caseNumber) {
        if (shield.standing(user, caseNumber) == Standing.SHIELDED) {
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
        if (!ConflictShield.handlesCases(user)) {
            throw Refusal.conflict("core.not-yours");
        }
        return application;
    }

    /** The application, if the person leads the handling of cases and has said that they are impartial themselves. */
    GrantApplication manageable(User user, CaseNumber caseNumber) {
        GrantApplication application = readable(user, caseNumber);
        requireRole(user, Role.MANAGER);
        requireDeclared(user, caseNumber);
        return application;
    }

    /** The application, if the person leads this case: a manager, or whoever does so in the managers' place; impartial by their own word. */
    GrantApplication leadable(User user, CaseNumber caseNumber) {
        GrantApplication application = readable(user, caseNumber);
        if (!mandates.leads(user, caseNumber)) {
            throw Refusal.conflict("core.not-yours");
        }
        requireDeclared(user, caseNumber);
        return application;
    }

    /** The application, if the person is an administrator of its county. */
    GrantApplication administrable(User user, CaseNumber caseNumber) {
        GrantApplication application = readable(user, caseNumber);
        requireRole(user, Role.ADMIN);
        return application;
    }

    /** The application, if the person is an advisor who may take part in it, declared or not. */
    GrantApplication assessable(User user, CaseNumber caseNumber) {
        GrantApplication application = readable(user, caseNumber);
        requireRole(user, Role.ADVISOR);
        application.requireNotWithdrawn();
        holds.requireNotHeld(caseNumber);
        return application;
    }

    /** The application, if the person may take a place as assessor, declared or not: an advisor, or an external assessor who was asked. */
    GrantApplication takable(User user, CaseNumber caseNumber) {
        if (!user.has(Role.EXTERNAL_ASSESSOR)) {
            return assessable(user, caseNumber);
        }
        GrantApplication application = readable(user, caseNumber);
        application.requireNotWithdrawn();
        holds.requireNotHeld(caseNumber);
        return application;
    }

    /** The application, if the person may write in a sheet of scores on it: one who may take a place, impartial by their own word. */
    GrantApplication scorable(User user, CaseNumber caseNumber) {
        GrantApplication application = takable(user, caseNumber);
        requireDeclared(user, caseNumber);
        return application;
    }

    /** The application, if the person is an advisor who may work on it: impartial by their own word. */
    GrantApplication workable(User user, CaseNumber caseNumber) {
        GrantApplication application = assessable(user, caseNumber);
        requireDeclared(user, caseNumber);
        return application;
    }

    /** Whether the person has said that they are impartial, or has no part in the handling. */
    boolean hasDeclared(User user, CaseNumber caseNumber) {
        return shield.standing(user, caseNumber) == Standing.OPEN;
    }

    /** Those of the cases the person may read to the end. */
    Set<CaseNumber> openTo(User user, Collection<CaseNumber> caseNumbers) {
        return shield.openTo(user, caseNumbers);
    }

    private void requireDeclared(User user, CaseNumber caseNumber) {
        if (!hasDeclared(user, caseNumber)) {
            throw Refusal.conflict("application.declare-first", caseNumber.value());
        }
    }

    private static void requireRole(User user, Role role) {
        if (!user.has(role)) {
            throw Refusal.conflict("core.not-yours");
        }
    }
}
