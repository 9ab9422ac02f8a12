package tilsagn.assessment;

import java.util.List;

import org.springframework.stereotype.Component;

import tilsagn.application.CaseGuests;
import tilsagn.core.CaseNumber;

/** Opens to an external assessor the cases they were asked to. Knows invitations and sheets only, so that the cases can ask without asking in a circle. */
@Component
class InvitedAssessors implements CaseGuests {

    private final AssessorInvitationRepository invitations;
    private final AssessmentRepository assessments;
    private final ScoreSheetRepository sheets;

    InvitedAssessors(AssessorInvitationRepository invitations, AssessmentRepository assessments, ScoreSheetRepository sheets) {
        this.invitations = invitations;
        this.assessments = assessments;
        this.sheets = sheets;
    }

    @Override
    public boolean invited(String username, CaseNumber caseNumber) {
        return invitations.existsByCaseNumberAndUsername(caseNumber, username) && hasAPlace(username, sheets.of(List.of(caseNumber)), caseNumber);
    }

    // Their own, or one they may still take: when others have all of them, the case is no longer theirs to read.
    private boolean hasAPlace(String username, List<ScoreSheet> taken, CaseNumber caseNumber) {
        return taken.stream().anyMatch(sheet -> sheet.assessor().equals(username)) || taken.size() < assessments.placesOn(caseNumber);
    }
}
