package tilsagn.application;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.MappedSuperclass;

import tilsagn.account.Organisation;
import tilsagn.call.Call;
import tilsagn.core.OrganisationNumber;

/** Whose application it is, to which call, and who began it. */
@MappedSuperclass
abstract class ApplicationParty extends ApplicationHistory {

    private UUID callId;
    private String county;
    private OrganisationNumber organisationNumber;
    private String organisationName;
    private String organisationMunicipality;
    private String startedBy;
    private Instant startedAt;

    protected ApplicationParty() {
    }

    ApplicationParty(Call call, Organisation organisation, String starter, Instant now) {
        super(organisation.writtenStandard());
        callId = call.id();
        county = call.county();
        organisationNumber = organisation.number();
        startedBy = starter;
        startedAt = now;
        named(organisation);
    }

    ApplicationParty(ApplicationParty same, Instant now) {
        super(same.language());
        callId = same.callId;
        county = same.county;
        organisationNumber = same.organisationNumber;
        organisationName = same.organisationName;
        organisationMunicipality = same.organisationMunicipality;
        startedBy = same.startedBy;
        startedAt = now;
    }

    boolean isNamedLike(Organisation organisation) {
        return organisationName.equals(organisation.name()) && Objects.equals(organisationMunicipality, organisation.municipality());
    }

    void named(Organisation organisation) {
        organisationName = organisation.name();
        organisationMunicipality = organisation.municipality();
    }

    /** Another organisation carries the project on; what was sent before stays as it was sent. */
    void passTo(OrganisationNumber number, String name, String municipality) {
        organisationNumber = number;
        organisationName = name;
        organisationMunicipality = municipality;
    }

    /** Each version keeps the name it was sent under. */
    void exchangeName(ApplicationParty other) {
        String name = organisationName;
        String municipality = organisationMunicipality;
        organisationName = other.organisationName;
        organisationMunicipality = other.organisationMunicipality;
        other.organisationName = name;
        other.organisationMunicipality = municipality;
    }

    public UUID callId() {
        return callId;
    }

    /** Code of the county whose call it is. */
    public String county() {
        return county;
    }

    public OrganisationNumber organisationNumber() {
        return organisationNumber;
    }

    public String organisationName() {
        return organisationName;
    }

    /** Number of the municipality the applicant belongs to. */
    public String organisationMunicipality() {
        return organisationMunicipality;
    }

    /** Login name of who started it. */
    public String startedBy() {
        return startedBy;
    }

    public Instant startedAt() {
        return startedAt;
    }
}
