package tilsagn.account;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import tilsagn.core.Fault;
import tilsagn.core.OrganisationNumber;

/** An organisation that applies. Applications belong to it, not to the person who typed them; its members act for it. */
@Entity
@Table(name = "organisation")
public class Organisation {

    private static final Duration FRESH = Duration.ofDays(1);

    @Id
    @Column(name = "number")
    private String digits;
    @Version
    private Long version;
    private String name;
    private String municipality;
    @Enumerated(EnumType.STRING)
    private Language writtenStandard;
    @Embedded
    private RegisteredOrganisation registered;
    private boolean unknownToRegister;
    private Instant registerAnsweredAt;

    @ElementCollection
    @CollectionTable(name = "organisation_member", joinColumns = @JoinColumn(name = "organisation_number"))
    @Column(name = "person_id")
    private Set<UUID> members = new HashSet<>();

    protected Organisation() {
    }

    Organisation(OrganisationNumber number, String name, String municipality, Language writtenStandard) {
        this.digits = number.digits();
        this.name = name;
        this.municipality = municipality;
        this.writtenStandard = writtenStandard;
    }

    /** Keeps what the register said; its name and municipality are the register's from then on. No answer changes nothing. */
    void heard(OrganisationRegister.Lookup said, Instant now) {
        if (said instanceof OrganisationRegister.Found found) {
            registered = found.organisation();
            registerAnsweredAt = registered.fetchedAt();
            unknownToRegister = false;
            name = registered.standing().deleted() ? name : registered.name();
            municipality = registered.municipality() == null ? municipality : registered.municipality();
        } else if (said instanceof OrganisationRegister.NotFound) {
            unknownToRegister = true;
            registerAnsweredAt = now;
        }
    }

    void admit(UUID person) {
        members.add(person);
    }

    void writesIn(Language standard) {
        writtenStandard = standard;
    }

    /** Its number in Enhetsregisteret. */
    public OrganisationNumber number() {
        return new OrganisationNumber(digits);
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** Number of the municipality it belongs to, for instance 3807. */
    public String municipality() {
        return municipality;
    }

    /** The Norwegian its letters are written in. */
    public Language writtenStandard() {
        return writtenStandard;
    }

    /** What the register last said about it; empty when it has not answered yet. */
    public Optional<RegisteredOrganisation> registered() {
        return Optional.ofNullable(registered);
    }

    /** Whether the register has answered within a day. A clock that was set back makes an answer old, too. */
    public boolean isCheckedAt(Instant now) {
        return registerAnsweredAt != null && !registerAnsweredAt.isAfter(now) && registerAnsweredAt.isAfter(now.minus(FRESH));
    }

    /** Why it cannot apply, by an answer that is fresh; what was said long ago holds nobody back. */
    public Optional<Fault> hindrance(String field, Instant now) {
        if (!isCheckedAt(now)) {
            return Optional.empty();
        }
        return unknownToRegister ? new OrganisationRegister.NotFound(number()).hindrance(field)
            : registered().flatMap(facts -> facts.hindrance(field));
    }
}
