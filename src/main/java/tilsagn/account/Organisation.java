package tilsagn.account;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import tilsagn.core.Fault;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.Refusal;

/**
 * An organisation that applies. Applications belong to it, not to the person who typed them; its members act for it, and its administrators
 * decide who is a member: the county is not needed for that.
 */
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
    @MapKeyColumn(name = "person_id")
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Map<UUID, MemberRole> members = new HashMap<>();

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

    /** Lets a person act for it; the first one looks after the others. Who is a member already keeps their role. */
    void admit(UUID person, MemberRole role) {
        members.putIfAbsent(person, members.isEmpty() ? MemberRole.ADMINISTRATOR : role);
    }

    /** Refuses to leave the others without an administrator. */
    void change(UUID person, MemberRole role) {
        if (role != MemberRole.ADMINISTRATOR) {
            requireAnotherAdministrator(person);
        }
        members.replace(person, role);
    }

    /** Refuses to leave the others without an administrator. */
    void dismiss(UUID person) {
        requireAnotherAdministrator(person);
        members.remove(person);
    }

    /** One of those who are left looks after the others when every administrator is gone. */
    void takeOver(UUID person) {
        if (hasAdministrator()) {
            throw Refusal.conflict("account.members.has-administrator");
        }
        members.replace(person, MemberRole.ADMINISTRATOR);
    }

    boolean hasAdministrator() {
        return members.containsValue(MemberRole.ADMINISTRATOR);
    }

    Map<UUID, MemberRole> members() {
        return Map.copyOf(members);
    }

    private void requireAnotherAdministrator(UUID person) {
        boolean last = members.get(person) == MemberRole.ADMINISTRATOR
            && members.values().stream().filter(role -> role == MemberRole.ADMINISTRATOR).count() == 1;
        if (last) {
            throw Refusal.conflict("account.members.last-administrator");
        }
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
