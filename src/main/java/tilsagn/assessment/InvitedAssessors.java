package tilsagn.assessment;

import org.springframework.stereotype.Component;

import tilsagn.application.CaseGuests;
import tilsagn.core.CaseNumber;

/** Opens to an external assessor the cases they were asked to. Knows the invitations only, so that the cases can ask without asking in a circle. */
@Component
class InvitedAssessors implements CaseGuests {

    private final AssessorInvitationRepository invitations;

    InvitedAssessors(AssessorInvitationRepository invitations) {
        this.invitations = invitations;
    }

    @Override
    public boolean invited(String username, CaseNumber caseNumber) {
        return invitations.existsByCaseNumberAndUsername(caseNumber, username);
    }
}
