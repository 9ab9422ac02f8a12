package tilsagn.account;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import tilsagn.core.OrganisationNumber;

/** Somebody asks to act for an organisation that others act for already; one of its administrators answers. */
@Entity
@Table(name = "access_request")
class AccessRequest {

    @Id
    private UUID id;
    @Version
    private Long version;
    private String organisationNumber;
    private UUID personId;
    private Instant askedAt;
    private Instant closedAt;
    private UUID closedBy;
    private boolean accepted;

    protected AccessRequest() {
    }

    AccessRequest(OrganisationNumber organisation, UUID person, Instant now) {
        this.id = UUID.randomUUID();
        this.organisationNumber = organisation.digits();
        this.personId = person;
        this.askedAt = now;
    }

    void answer(UUID by, boolean yes, Instant now) {
        this.closedBy = by;
        this.accepted = yes;
        this.closedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    Instant askedAt() {
        return askedAt;
    }
}
