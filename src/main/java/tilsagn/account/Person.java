package tilsagn.account;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Somebody who can log in. */
@Entity
@Table(name = "person")
class Person {

    @Id
    private UUID id;
    @Version
    private Long version;
    private String username;
    private String name;
    private String email;
    private String passwordHash;
    private String county;
    private String body;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    protected Person() {
    }

    Person(NewPerson person, String passwordHash) {
        this.id = UUID.randomUUID();
        this.username = person.username();
        this.name = person.name();
        this.email = person.email();
        this.county = person.county();
        this.body = person.body();
        this.roles.addAll(person.roles());
        this.passwordHash = passwordHash;
    }

    UUID id() {
        return id;
    }

    User asUser() {
        Set<Role> held = roles.stream().collect(Collectors.toUnmodifiableSet());
        return new User(id, username, name, email, held, county, body, passwordHash);
    }
}
