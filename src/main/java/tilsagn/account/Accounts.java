package tilsagn.account;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the system. */
@Service
@Transactional(readOnly = true)
public class Accounts implements UserDetailsService {

    private final PersonRepository people;
    private final PasswordEncoder passwords;

    Accounts(PersonRepository people, PasswordEncoder passwords) {
        this.people = people;
        this.passwords = passwords;
    }

    /** The person with this login name. */
    public Optional<User> findUser(String username) {
        return people.findByUsername(username.toLowerCase(Locale.ROOT)).map(Person::asUser);
    }

    /** The people of a county who have the role, by name. */
    public List<User> staff(String county, Role role) {
        return people.findByCountyOrderByName(county).stream().map(Person::asUser).filter(user -> user.has(role)).toList();
    }

    /** The name to show for a login name; the login name itself when nobody has it. */
    public String nameOf(String username) {
        return findUser(username).map(User::name).orElse(username);
    }

    /** The names to show for some login names, in one question. */
    public Map<String, String> namesOf(Collection<String> usernames) {
        return people.namesOf(usernames).stream().collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
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

    @Override
    public User loadUserByUsername(String username) {
        return findUser(username).orElseThrow(() -> new UsernameNotFoundException("nobody"));
    }
}
