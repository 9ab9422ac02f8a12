package tilsagn.assessment;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import tilsagn.core.CaseNumber;

/**
 * A manager asked somebody to assess a case. To an external assessor the case exists because of this; for an advisor it only says whose the
 * place is. Never changed, and gone when it is
 * withdrawn or given back; what the person does with it is their declaration and their sheet.
 */
@Entity
@Table(name = "assessor_invitation")
class AssessorInvitation {

    @Id
    private UUID id;
    private CaseNumber caseNumber;
    private String username;
    private String invitedBy;
    private Instant invitedAt;

    protected AssessorInvitation() {
    }

    AssessorInvitation(CaseNumber caseNumber, String username, String invitedBy, Instant invitedAt) {
        this.id = UUID.randomUUID();
        this.caseNumber = caseNumber;
        this.username = username;
        this.invitedBy = invitedBy;
        this.invitedAt = invitedAt;
    }

    CaseNumber caseNumber() {
        return caseNumber;
    }

    String username() {
        return username;
    }
}
