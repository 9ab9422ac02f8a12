package tilsagn.account;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
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

/**
 * Somebody who can log in. The username is the name others keep for good; who registered themselves log in with their e-mail address, which
 * may change. There is no person before the address is confirmed (see {@link Registration}).
 */
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
    private String loginEmail;
    private String passwordHash;
    private String county;
    private String body;
    private String leader;
    private String language;
    private int credentials;
    private LocalDate inactiveFrom;

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

    /** An applicant whose address is confirmed. */
    Person(Registration registration, String username) {
        this.id = UUID.randomUUID();
        this.username = username;
        this.name = registration.name();
        this.email = registration.email();
        this.loginEmail = registration.email();
        this.passwordHash = registration.passwordHash();
        this.language = registration.language();
        this.roles.add(Role.APPLICANT);
    }

    /** Somebody the county's administrator lets in; the password is nobody's until the link was used. */
    Person(NewStaff person, String username, String county, String passwordHash) {
        this.id = UUID.randomUUID();
        this.username = username;
        this.name = person.name().strip();
        this.email = Email.normal(person.email());
        this.loginEmail = email;
        this.passwordHash = passwordHash;
        this.county = county;
        holds(person.roles(), person.body());
    }

    UUID id() {
        return id;
    }

    String username() {
        return username;
    }

    String county() {
        return county;
    }

    String body() {
        return body;
    }

    LocalDate inactiveFrom() {
        return inactiveFrom;
    }

    Set<Role> roles() {
        Set<Role> held = EnumSet.noneOf(Role.class);
        held.addAll(roles);
        return held;
    }

    boolean ownLogin() {
        return loginEmail != null;
    }

    /** From now on these roles and no other; only who decides sits in a body. */
    void holds(Set<Role> held, String decidesFor) {
        this.roles.retainAll(held);
        this.roles.addAll(held);
        this.body = held.contains(Role.DECISION_MAKER) ? decidesFor : null;
    }

    /** From this day on the person does not get in. */
    void leaves(LocalDate day) {
        this.inactiveFrom = day;
    }

    void returns() {
        this.inactiveFrom = null;
    }

    /** Another address; who logs in with the address does so with the new one. */
    void isWrittenToAt(String address) {
        this.email = address;
        if (loginEmail != null) {
            this.loginEmail = address;
        }
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    String passwordHash() {
        return passwordHash;
    }

    void isLedBy(String head) {
        if (!head.equals(username)) {
            leader = head;
        }
    }

    void rename(String newName) {
        this.name = newName;
    }

    void chooseLanguage(Locale chosen) {
        this.language = chosen.getLanguage();
    }

    /** A new password ends every session that began with the old one. */
    void changePassword(String hash) {
        this.passwordHash = hash;
        this.credentials++;
    }

    void moveTo(String address) {
        this.email = address;
        this.loginEmail = address;
    }

    User asUser() {
        Set<Role> held = roles.stream().collect(Collectors.toUnmodifiableSet());
        Locale preferred = language == null ? null : Locale.forLanguageTag(language);
        User.Stamp stamp = new User.Stamp(version == null ? 0 : version, credentials, loginEmail != null, inactiveFrom);
        return new User(id, username, name, email, held, county, body, passwordHash, preferred, stamp);
    }
}
