package tilsagn.account;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import tilsagn.core.OrganisationNumber;

/** An administrator asks somebody to act for the organisation. Open until it is accepted, withdrawn, or its link is too old. */
@Entity
@Table(name = "organisation_invitation")
public class OrganisationInvitation {

    @Id
    private UUID id;
    @Version
    private Long version;
    private String organisationNumber;
    private String email;
    @Enumerated(EnumType.STRING)
    private MemberRole role;
    private UUID invitedBy;
    private Instant invitedAt;
    private Instant closedAt;

    protected OrganisationInvitation() {
    }

    OrganisationInvitation(OrganisationNumber organisation, String email, MemberRole role, UUID invitedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.organisationNumber = organisation.digits();
        this.email = email;
        this.role = role;
        this.invitedBy = invitedBy;
        this.invitedAt = now;
    }

    void close(Instant now) {
        this.closedAt = now;
    }

    public UUID id() {
        return id;
    }

    /** Which organisation. */
    public OrganisationNumber organisation() {
        return new OrganisationNumber(organisationNumber);
    }

    public String email() {
        return email;
    }

    public MemberRole role() {
        return role;
    }

    UUID invitedBy() {
        return invitedBy;
    }

    public Instant invitedAt() {
        return invitedAt;
    }

    boolean isOpen() {
        return closedAt == null;
    }
}
