package tilsagn.application;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Somebody who works on an application by name: its lead, and those who were invited. Whoever acts for the organisation needs no such row
 * to write; one that was given to them as such counts only as long as they act for it.
 */
@Entity
@Table(name = "application_member")
class ApplicationMember {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private UUID applicationId;
    private String username;
    @Enumerated(EnumType.STRING)
    private TeamRole role;
    private boolean ofOrganisation;
    private boolean signatory;
    private Instant since;

    protected ApplicationMember() {
    }

    ApplicationMember(UUID applicationId, String username, TeamRole role, boolean ofOrganisation, Instant since) {
        this.applicationId = applicationId;
        this.username = username;
        this.role = role;
        this.ofOrganisation = ofOrganisation;
        this.since = since;
    }

    /** The same person with the same part in another application. */
    ApplicationMember alsoIn(UUID other) {
        ApplicationMember copy = new ApplicationMember(other, username, role, ofOrganisation, since);
        copy.signatory = signatory;
        return copy;
    }

    void takes(TeamRole next) {
        role = next;
    }

    /** Invited by name: the row counts from now on whether they act for the organisation or not. The higher role is kept. */
    void isInvitedTo(TeamRole offered) {
        if (role == TeamRole.LEAD) {
            return;
        }
        role = ofOrganisation || offered.isAtLeast(role) ? offered : role;
        ofOrganisation = false;
    }

    void leads() {
        role = TeamRole.LEAD;
        ofOrganisation = true;
    }

    /** Asked to sign; reading is enough for that. */
    void isAskedToSign() {
        signatory = true;
    }

    UUID applicationId() {
        return applicationId;
    }

    String username() {
        return username;
    }

    TeamRole role() {
        return role;
    }

    boolean ofOrganisation() {
        return ofOrganisation;
    }

    boolean signatory() {
        return signatory;
    }

    Instant since() {
        return since;
    }
}
