package tilsagn.account;

import java.util.Locale;
import java.util.Optional;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

import tilsagn.account.Throttle.Door;
import tilsagn.core.BusinessTime;

/**
 * Signing in with a password: by e-mail address for those who registered themselves, by username for others. Whether a name is known shows
 * neither in the answer nor in the time it takes. With a second factor the password alone makes nobody logged in.
 */
@Component
class PasswordSignIn implements AuthenticationProvider, SignIn {

    private final PersonRepository people;
    private final RegistrationRepository registrations;
    private final Passwords passwords;
    private final SecondFactors secondFactors;
    private final Throttle throttle;
    private final BusinessTime time;

    PasswordSignIn(PersonRepository people, RegistrationRepository registrations, Passwords passwords, SecondFactors secondFactors,
                   Throttle throttle, BusinessTime time) {
        this.people = people;
        this.registrations = registrations;
        this.passwords = passwords;
        this.secondFactors = secondFactors;
        this.throttle = throttle;
        this.time = time;
    }

    @Override
    public String code() {
        return "password";
    }

    @Override
    public String path() {
        return "/login";
    }

    @Override
    public boolean isOnTheLoginPage() {
        return true;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        String login = typed.getName().strip().toLowerCase(Locale.ROOT);
        String from = from(typed);
        if (!throttle.mayTry(Door.ADDRESS, from) || !throttle.mayTry(Door.PASSWORD, login)) {
            throw new LockedException("wait");
        }
        User user = whoHas(login, String.valueOf(typed.getCredentials()));
        throttle.open(Door.PASSWORD, login);
        throttle.forgive(Door.ADDRESS, from);
        if (!user.isActiveOn(time.today())) {
            throw new AccessEnded();
        }
        if (secondFactors.isOn(user)) {
            throw new SecondFactorRequired(user);
        }
        return UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
    }

    // Exactly one hash is computed, whoever is asked for. That an address waits for confirmation is told to who knows the password.
    private User whoHas(String login, String password) {
        Optional<Person> person = Email.isLogin(login) ? people.findByLoginEmail(login) : people.findByUsername(login);
        Optional<Registration> waiting = person.isPresent() ? Optional.empty() : registrations.findFirstByEmailOrderByCreatedAtDesc(login);
        boolean right = passwords.matches(password, person.map(Person::passwordHash).or(() -> waiting.map(Registration::passwordHash)));
        if (right && waiting.isPresent()) {
            throw new NotConfirmed(login);
        }
        return person.filter(found -> right).map(Person::asUser).orElseThrow(() -> new BadCredentialsException("no"));
    }

    private static String from(Authentication typed) {
        return typed.getDetails() instanceof WebAuthenticationDetails details ? Throttle.network(details.getRemoteAddress()) : "nowhere";
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
