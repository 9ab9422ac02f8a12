package tilsagn.account;

import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.OneTimeLink.Purpose;
import tilsagn.account.Throttle.Door;
import tilsagn.core.Refusal;

/** A new password for somebody who can read the mail sent to their address; whoever was logged in as them is logged out. */
@Service
@Transactional
public class PasswordResets {

    private final PersonRepository people;
    private final Links links;
    private final Passwords passwords;
    private final Throttle throttle;
    private final ApplicationEventPublisher events;

    PasswordResets(PersonRepository people, Links links, Passwords passwords, Throttle throttle, ApplicationEventPublisher events) {
        this.people = people;
        this.links = links;
        this.passwords = passwords;
        this.throttle = throttle;
        this.events = events;
    }

    /**
     * Sends a link to the address if it is somebody's; whoever asks is not told whether it is.
     *
     * @param from network address of the browser
     * @throws Refusal on {@code email} when it is no address at all
     */
    public void request(String address, String from) {
        String email = Email.normal(address);
        Email.fault("email", email).ifPresent(fault -> {
            throw Refusal.of(List.of(fault));
        });
        if (throttle.mayTry(Door.MAIL_FROM, Throttle.network(from)) && throttle.mayTry(Door.MAIL, email)) {
            people.findByLoginEmail(email).map(Person::asUser).ifPresent(this::sendLink);
        }
    }

    /** Whether the link works. */
    @Transactional(readOnly = true)
    public void look(String token) {
        link(token);
    }

    /**
     * Sets the new password.
     *
     * @throws Refusal on {@code password}; the link goes on working
     */
    public void reset(String token, String password) {
        OneTimeLink link = link(token);
        Person person = people.findById(link.about()).orElseThrow(LinkExpired::new);
        passwords.fault("password", password, person.name(), person.email()).ifPresent(fault -> {
            throw Refusal.of(List.of(fault));
        });
        links.use(link.purpose(), token).orElseThrow(LinkExpired::new);
        person.changePassword(passwords.hash(password));
        throttle.open(Door.PASSWORD, person.email());
        User user = people.saveAndFlush(person).asUser();
        events.publishEvent(new AccountNotice(AccountNotice.Kind.PASSWORD_CHANGED, user.email(), user.language(), "/password/forgot",
            List.of(user.name())));
    }

    // A first password is chosen as a new one is.
    private OneTimeLink link(String token) {
        return links.peek(Purpose.RESET, token).or(() -> links.peek(Purpose.STAFF, token)).orElseThrow(LinkExpired::new);
    }

    private void sendLink(User user) {
        String token = links.issue(Purpose.RESET, user.id(), user.email());
        events.publishEvent(new AccountNotice(AccountNotice.Kind.RESET, user.email(), user.language(), "/password/reset/" + token,
            List.of(user.name())));
    }
}
