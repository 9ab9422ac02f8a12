package tilsagn.application;

import java.util.List;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/**
 * A case for one who works on it, held in the order of all verbs: the rooms that work on the case, then the application itself. To other
 * counties and to those who must not see it the case does not exist.
 */
@Component
class CaseWork {

    private final Cases cases;
    private final ObjectProvider<CaseAccess> access;
    private final List<WithdrawalGuard> guards;
    private final CaseHolds holds;
    private final EntityManager entities;

    CaseWork(Cases cases, ObjectProvider<CaseAccess> access, ObjectProvider<WithdrawalGuard> guards, CaseHolds holds,
             EntityManager entities) {
        this.holds = holds;
        this.cases = cases;
        this.access = access;
        this.guards = guards.orderedStream().toList();
        this.entities = entities;
    }

    /** Refuses {@code core.not-yours} to others than advisors, and {@code application.withdrawn}. */
    GrantApplication locked(User user, CaseNumber number) {
        GrantApplication application = held(advised(user, number));
        holds.requireNotHeld(number);
        return application;
    }

    private GrantApplication advised(User user, CaseNumber number) {
        GrantApplication application = cases.visibleTo(user).get(number);
        if (access.stream().anyMatch(rule -> rule.standing(user, number) == CaseAccess.Standing.SHIELDED)) {
            throw new NotFound("case " + number);
        }
        if (!user.has(Role.ADVISOR)) {
            throw Refusal.conflict("core.not-yours");
        }
        return application;
    }

    private GrantApplication held(GrantApplication application) {
        guards.forEach(guard -> guard.hold(application.caseNumber()));
        entities.refresh(application, LockModeType.PESSIMISTIC_WRITE);
        application.requireNotWithdrawn();
        return application;
    }

    /** For a deed on the party's behalf: also while the case waits, but only by an advisor who has said that they are impartial. */
    GrantApplication lockedForParty(User user, CaseNumber number) {
        GrantApplication application = advised(user, number);
        if (access.stream().anyMatch(rule -> rule.standing(user, number) != CaseAccess.Standing.OPEN)) {
            throw Refusal.conflict("application.declare-first", number.value());
        }
        return held(application);
    }

    /** The same for the process, where nobody asks. */
    GrantApplication locked(CaseNumber number) {
        GrantApplication application = cases.get(number);
        entities.refresh(application, LockModeType.PESSIMISTIC_WRITE);
        return application;
    }
}
