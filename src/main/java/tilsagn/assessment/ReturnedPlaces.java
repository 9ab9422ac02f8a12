package tilsagn.assessment;

import java.util.Map;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Accounts;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/**
 * How a place comes free without a conflict: the manager withdraws an invitation nobody has answered, or somebody from outside gives the task
 * back. To them the case no longer exists afterwards; they can be asked again.
 */
@Service
@Transactional
public class ReturnedPlaces {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 1000;

    private final AssessmentRepository assessments;
    private final ScoreSheetRepository sheets;
    private final AssessorInvitationRepository invitations;
    private final AssessmentPermissions permissions;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    ReturnedPlaces(AssessmentRepository assessments, ScoreSheetRepository sheets, AssessorInvitationRepository invitations,
                   AssessmentPermissions permissions, Accounts accounts, ApplicationEventPublisher events) {
        this.assessments = assessments;
        this.sheets = sheets;
        this.invitations = invitations;
        this.permissions = permissions;
        this.accounts = accounts;
        this.events = events;
    }

    /**
     * Takes an invitation back; for managers. Whoever was asked is told.
     *
     * @throws Refusal {@code assessment.assessors.answered} when the person has a sheet already
     */
    public void withdraw(User manager, CaseNumber caseNumber, String username) {
        permissions.readable(manager, caseNumber);
        if (!manager.has(Role.MANAGER)) {
            throw new NotFound("assessors of " + caseNumber);
        }
        lock(caseNumber);
        AssessorInvitation invitation = invitationOf(caseNumber, username);
        if (sheets.findByCaseNumberAndAssessor(caseNumber, username).isPresent()) {
            throw Refusal.conflict("assessment.assessors.answered", accounts.nameOf(username));
        }
        end(invitation);
        events.publishEvent(new InvitationWithdrawn(caseNumber, username, accounts.nameOf(username)));
    }

    /** Whether the person is from outside and has not handed in a sheet. */
    @Transactional(readOnly = true)
    public boolean mayGiveBack(User user, CaseNumber caseNumber) {
        return user.has(Role.EXTERNAL_ASSESSOR) && invitations.existsByCaseNumberAndUsername(caseNumber, user.username())
            && sheets.findByCaseNumberAndAssessor(caseNumber, user.username()).filter(ScoreSheet::isIn).isEmpty();
    }

    /**
     * Gives the place back, before or after the person has said that they are impartial. Scores that were not handed in are deleted.
     *
     * @param reason why, 10 to 1000 characters; the manager reads it
     * @throws Refusal on {@code returnReason}; {@code core.not-yours}, {@code assessment.give-back.in}
     */
    public void giveBack(User user, CaseNumber caseNumber, String reason) {
        permissions.takable(user, caseNumber);
        if (!user.has(Role.EXTERNAL_ASSESSOR)) {
            throw Refusal.conflict("core.not-yours");
        }
        String why = requireReason(reason);
        lock(caseNumber);
        AssessorInvitation invitation = invitationOf(caseNumber, user.username());
        Optional<ScoreSheet> sheet = sheets.lock(caseNumber, user.username());
        if (sheet.filter(ScoreSheet::isIn).isPresent()) {
            throw Refusal.conflict("assessment.give-back.in");
        }
        sheet.ifPresent(sheets::delete);
        end(invitation);
        events.publishEvent(new PlaceGivenBack(caseNumber, user.username(), user.name(), why, sheet.isPresent()));
    }

    private static String requireReason(String reason) {
        String why = reason == null ? "" : reason.strip();
        if (why.length() < SHORTEST_REASON) {
            throw Refusal.onField("returnReason", "assessment.text.short", SHORTEST_REASON);
        }
        if (why.length() > LONGEST_REASON) {
            throw Refusal.onField("returnReason", "assessment.text.long", LONGEST_REASON);
        }
        return why;
    }

    private void lock(CaseNumber caseNumber) {
        assessments.lock(caseNumber).orElseThrow(() -> new NotFound("assessment of " + caseNumber));
    }

    private AssessorInvitation invitationOf(CaseNumber caseNumber, String username) {
        return invitations.findByCaseNumberAndUsername(caseNumber, username)
            .orElseThrow(() -> new NotFound("invitation of " + username + " to " + caseNumber));
    }

    private void end(AssessorInvitation invitation) {
        invitations.delete(invitation);
        invitations.flush();
    }

    /** A manager withdrew an invitation that was not answered. */
    public record InvitationWithdrawn(CaseNumber caseNumber, String username, String name) implements CaseEvent {

        @Override
        public String what() {
            return "assessment.invitation-withdrawn";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("username", username, "assessor", name);
        }
    }

    /**
     * Somebody from outside gave the task back.
     *
     * @param declared whether they had said that they are impartial, so that a sheet was begun
     */
    public record PlaceGivenBack(CaseNumber caseNumber, String username, String name, String reason, boolean declared) implements CaseEvent {

        @Override
        public String what() {
            return "assessment.place-given-back";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("username", username, "assessor", name, "reason", reason);
        }
    }
}
