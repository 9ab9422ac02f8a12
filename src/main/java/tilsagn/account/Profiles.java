package tilsagn.account;

import java.util.List;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.AccountNotice.Kind;
import tilsagn.account.OneTimeLink.Purpose;
import tilsagn.account.Throttle.Door;
import tilsagn.core.Fault;
import tilsagn.core.Refusal;

/** What a person changes about themselves. Each verb gives the person as they are afterwards, for the session. */
@Service
@Transactional
public class Profiles {

    private final PersonRepository people;
    private final Links links;
    private final Passwords passwords;
    private final Throttle throttle;
    private final ApplicationEventPublisher events;

    Profiles(PersonRepository people, Links links, Passwords passwords, Throttle throttle, ApplicationEventPublisher events) {
        this.people = people;
        this.links = links;
        this.passwords = passwords;
        this.throttle = throttle;
        this.events = events;
    }

    /**
     * Changes the name.
     *
     * @throws Refusal on {@code name}
     */
    public User rename(User user, String name) {
        Person person = ownName(user);
        refuse(PersonName.fault("name", name));
        person.rename(name.strip());
        return people.saveAndFlush(person).asUser();
    }

    /**
     * Changes the password; every other session of the person ends.
     *
     * @throws Refusal on {@code current} or {@code password}
     */
    public User changePassword(User user, String current, String password) {
        Person person = own(user);
        requirePassword(person, "current", current);
        refuse(passwords.fault("password", password, person.name(), person.email()));
        person.changePassword(passwords.hash(password));
        links.revoke(Purpose.RESET, person.id());
        User changed = people.saveAndFlush(person).asUser();
        tell(Kind.PASSWORD_CHANGED, changed, "/password/forgot", changed.name());
        return changed;
    }

    /**
     * Sends a link to the new address, which is not used before its owner has followed it. Whether the address is somebody's already is told
     * to its owner alone.
     *
     * @throws Refusal on {@code email} or {@code emailPassword}
     */
    public void requestEmail(User user, String typed, String password) {
        Person person = ownName(user);
        String email = Email.normal(typed);
        refuse(Email.fault("email", email));
        requirePassword(person, "emailPassword", password);
        if (!email.equals(person.email()) && throttle.mayTry(Door.MAIL, email)) {
            people.findByLoginEmail(email).map(Person::asUser).ifPresentOrElse(
                taken -> tell(Kind.EMAIL_TAKEN, taken, "/login", taken.name()), () -> sendLink(user, email));
        }
    }

    /** The address a link would confirm for this person. */
    @Transactional(readOnly = true)
    public String newEmail(User user, String token) {
        return links.peek(Purpose.EMAIL, token).filter(link -> link.about().equals(user.id())).map(OneTimeLink::address)
            .orElseThrow(LinkExpired::new);
    }

    /** From now on the person logs in with the new address; the old one is told. */
    public User confirmEmail(User user, String token) {
        String email = newEmail(user, token);
        links.use(Purpose.EMAIL, token).orElseThrow(LinkExpired::new);
        if (people.existsByLoginEmail(email)) {
            throw new LinkExpired();
        }
        Person person = own(user);
        String before = person.email();
        person.moveTo(email);
        links.revoke(Purpose.RESET, person.id());
        User moved = people.saveAndFlush(person).asUser();
        events.publishEvent(new AccountNotice(Kind.EMAIL_CHANGED, before, moved.language(), "/login", List.of(moved.name(), email)));
        return moved;
    }

    private void sendLink(User user, String email) {
        String token = links.issue(Purpose.EMAIL, user.id(), email);
        events.publishEvent(new AccountNotice(Kind.CONFIRM_EMAIL, email, user.language(), "/account/email/" + token, List.of(user.name())));
    }

    /** Whoever is not their own master (the demo's people, county staff) is looked after by others. */
    private Person own(User user) {
        if (!user.isOwnMaster()) {
            throw Refusal.conflict("account.managed");
        }
        return people.findById(user.id()).orElseThrow();
    }

    // Name and address of the county's own people are the administrator's: the password alone is theirs.
    private Person ownName(User user) {
        if (user.isOwnMaster() && user.isStaff()) {
            throw Refusal.conflict("account.county");
        }
        return own(user);
    }

    private void requirePassword(Person person, String field, String password) {
        if (!throttle.mayTry(Door.PASSWORD, person.id().toString())) {
            throw Refusal.onField(field, "account.wait");
        }
        if (!passwords.matches(password, Optional.of(person.passwordHash()))) {
            throw Refusal.onField(field, "account.password.wrong");
        }
        throttle.open(Door.PASSWORD, person.id().toString());
    }

    private void tell(Kind kind, User user, String path, String... values) {
        events.publishEvent(new AccountNotice(kind, user.email(), user.language(), path, List.of(values)));
    }

    private static void refuse(Optional<Fault> fault) {
        fault.ifPresent(wrong -> {
            throw Refusal.of(List.of(wrong));
        });
    }
}
