package tilsagn.account;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import tilsagn.core.OrganisationNumber;

/** An organisation that applies. Applications belong to it, not to the person who typed them; its members act for it. */
@Entity
@Table(name = "organisation")
public class Organisation {

    @Id
    @Column(name = "number")
    private String digits;
    @Version
    private Long version;
    private String name;
    private String municipality;
    @Enumerated(EnumType.STRING)
    private Language writtenStandard;

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
}
