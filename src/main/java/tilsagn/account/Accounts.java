package tilsagn.account;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tilsagn.core.BusinessTime;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.web.Languages;

/** The people of the system. */
@Service
@Transactional(readOnly = true)
public class Accounts {

    private final PersonRepository people;
    private final PasswordEncoder passwords;
    private final BusinessTime time;

    Accounts(PersonRepository people, PasswordEncoder passwords, BusinessTime time) {
        this.people = people;
        this.passwords = passwords;
        this.time = time;
    }

    /** The person with this login name. */
    public Optional<User> findUser(String username) {
        return people.findByUsername(username.toLowerCase(Locale.ROOT)).map(Person::asUser);
    }

    /** Whether the person gets in today. */
    public boolean isActive(User user) {
        return user.isActiveOn(time.today());
    }

    /** The people of a county who have the role and get in today, by name. */
    public List<User> staff(String county, Role role) {
        return staffOf(county).stream().filter(user -> user.has(role)).toList();
    }

    /** Everybody who works for the county today, by name. */
    public List<User> staffOf(String county) {
        return people.findByCountyOrderByName(county).stream().map(Person::asUser).filter(this::isActive).toList();
    }

    /** Login names of the heads of these people, in one question; those without a registered head are missing. */
    public Map<String, String> leadersOf(Collection<String> usernames) {
        return people.leadersOf(usernames).stream().collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    /** Registers who leads these people. A head is one of the county's own; nobody leads themselves. */
    @Transactional
    public void leads(User leader, Collection<String> usernames) {
        people.findByUsernameInOrderByName(usernames).stream().filter(person -> leader.isStaffOf(person.asUser().county()))
            .forEach(person -> person.isLedBy(leader.username()));
    }

    /** The name to show for a login name; the login name itself when nobody has it. */
    public String nameOf(String username) {
        return findUser(username).map(User::name).orElse(username);
    }

    /** The names to show for some login names, in one question. */
    public Map<String, String> namesOf(Collection<String> usernames) {
        return people.namesOf(usernames).stream().collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    /** The people who act for an organisation, by name. */
    public List<User> actingFor(OrganisationNumber number) {
        return people.actingFor(number.digits()).stream().map(Person::asUser).toList();
    }

    /** The language to write to a person in; bokmål when nobody has the login name. */
    public Locale languageOf(String username) {
        return findUser(username).map(User::language).orElse(Languages.NB);
    }

    /** The language the owner of an e-mail address has chosen, if there is one who has. */
    public Optional<Locale> languageOfAddress(String email) {
        return people.languageOf(Email.normal(email)).map(Languages::of);
    }

    /** The person as they are now, when something changed since this was read; the very same when nothing did; nobody when they are gone or get in no more. */
    public Optional<User> refreshed(User user) {
        return people.versionOf(user.id())
            .flatMap(version -> version == user.stamp().version() ? Optional.of(user) : people.findById(user.id()).map(Person::asUser))
            .filter(this::isActive);
    }

    /** The people with these login names, by name. */
    public List<User> usersOf(Collection<String> usernames) {
        return people.findByUsernameInOrderByName(usernames).stream().map(Person::asUser).toList();
    }

    /** Registers a person, or finds the one who has the login name already. */
    @Transactional
    public User register(NewPerson person) {
        return findUser(person.username())
            .orElseGet(() -> people.save(new Person(person, passwords.encode(person.password()))).asUser());
    }

    /** Keeps the language the person chose for screen and e-mail. */
    @Transactional
    public User chooseLanguage(User user, Locale language) {
        Person person = people.findById(user.id()).orElseThrow();
        person.chooseLanguage(Languages.of(language.getLanguage()));
        return people.saveAndFlush(person).asUser();
    }
}
