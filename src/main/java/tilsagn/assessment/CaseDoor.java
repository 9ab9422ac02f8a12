package tilsagn.assessment;

import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/**
 * The door of a case for the county's people, the same in every room that comes after the assessment: another county's case, and one in
 * which the person is disqualified, does not exist (fvl § 6); whoever acts has the role for it and has said that they are impartial.
 */
@Component
public class CaseDoor {

    private final Cases cases;
    private final Assessments assessments;
    private final ActingManagers actingManagers;

    CaseDoor(Cases cases, Assessments assessments, ActingManagers actingManagers) {
        this.cases = cases;
        this.assessments = assessments;
        this.actingManagers = actingManagers;
    }

    /** The case, to be read. */
    public GrantApplication visible(User user, CaseNumber number) {
        GrantApplication application = cases.visibleTo(user).get(number);
        requireNotDisqualified(user, number);
        return application;
    }

    /** The same for those who need nothing of the application itself: it is not read. */
    public void requireVisible(User user, CaseNumber number) {
        if (!cases.visibleTo(user).sees(number)) {
            throw new NotFound("case " + number);
        }
        requireNotDisqualified(user, number);
    }

    private void requireNotDisqualified(User user, CaseNumber number) {
        if (assessments.disqualified(user.username(), number)) {
            throw new NotFound("case " + number);
        }
    }

    /** Whether the person has one of the roles on this case; a manager's also whoever leads it because no manager may. */
    public boolean may(User user, CaseNumber number, Role... roles) {
        return Stream.of(roles).anyMatch(role -> user.has(role) || role == Role.MANAGER && leads(user, number));
    }

    /** Whether the person does a manager's steps on the case: a manager, or whoever leads it because no manager may. */
    public boolean leads(User user, CaseNumber number) {
        return actingManagers.leads(user, number);
    }

    /**
     * Lets in who acts in one of these roles and has said that they are impartial.
     *
     * @throws Refusal {@code core.not-yours}, {@code application.declare-first}
     */
    public void requireActing(User user, CaseNumber number, Role... roles) {
        requireVisible(user, number);
        requireRole(user, number, roles);
    }

    private void requireRole(User user, CaseNumber number, Role... roles) {
        if (!may(user, number, roles)) {
            throw Refusal.conflict("core.not-yours");
        }
        requireDeclared(user, number);
    }

    /** The same, and the case. */
    public GrantApplication acting(User user, CaseNumber number, Role... roles) {
        GrantApplication application = visible(user, number);
        requireRole(user, number, roles);
        return application;
    }

    /** Refuses {@code application.declare-first} for one who handles cases and has not said that they are impartial. */
    public void requireDeclared(User user, CaseNumber number) {
        if (!assessments.hasDeclared(user, number)) {
            throw Refusal.conflict("application.declare-first", number.value());
        }
    }
}
