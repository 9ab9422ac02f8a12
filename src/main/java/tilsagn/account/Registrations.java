package tilsagn.account;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.OneTimeLink.Purpose;
import tilsagn.account.Throttle.Door;
import tilsagn.core.BusinessTime;
import tilsagn.core.Fault;
import tilsagn.core.Refusal;

/** How somebody becomes a person here: they tell name and address, and the link sent to the address makes them one. */
@Service
@Transactional
public class Registrations {

    private static final Duration KEPT = Duration.ofDays(2);

    private final RegistrationRepository registrations;
    private final PersonRepository people;
    private final Links links;
    private final Passwords passwords;
    private final Throttle throttle;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Registrations(RegistrationRepository registrations, PersonRepository people, Links links, Passwords passwords, Throttle throttle,
                  BusinessTime time, ApplicationEventPublisher events) {
        this.registrations = registrations;
        this.people = people;
        this.links = links;
        this.passwords = passwords;
        this.throttle = throttle;
        this.time = time;
        this.events = events;
    }

    /**
     * Takes a registration. Whoever asks learns nothing about the address; its owner gets a link, or is told that they are here already.
     *
     * @param from network address of the browser
     * @return names this registration for the browser it was begun in; tells nothing about the address either
     * @throws Refusal on {@code name}, {@code email} and {@code password}
     */
    public UUID register(NewRegistration typed, String from) {
        String email = Email.normal(typed.email());
        refuseFaults(typed, email);
        String hash = passwords.hash(typed.password());
        registrations.forgetOlderThan(time.now().minus(KEPT));
        if (!mayMail(email, from)) {
            return UUID.randomUUID();
        }
        Optional<Person> known = people.findByLoginEmail(email);
        if (known.isPresent()) {
            tellThatHere(known.get().asUser());
            return UUID.randomUUID();
        }
        Registration registration = registrations.save(new Registration(typed, email, hash, time.now()));
        sendLink(registration);
        return registration.id();
    }

    /** Sends the link once more; the one before stops working. The answer is the same for every address. */
    public void sendAgain(String address, String from) {
        String email = Email.normal(address);
        if (mayMail(email, from)) {
            Optional<Person> known = people.findByLoginEmail(email);
            known.ifPresentOrElse(person -> tellThatHere(person.asUser()),
                () -> registrations.findFirstByEmailOrderByCreatedAtDesc(email).ifPresent(this::sendLink));
        }
    }

    /** Whose registration a link would confirm. */
    @Transactional(readOnly = true)
    public Waiting waiting(String token) {
        return links.peek(Purpose.REGISTRATION, token).flatMap(link -> registrations.findById(link.about()))
            .map(Waiting::of).orElseThrow(LinkExpired::new);
    }

    /**
     * Makes the registration a person; every other one for the same address is forgotten. Anybody can register an address: outside the browser
     * where this one was begun only its password shows that it was the owner of the address who chose it.
     *
     * @param begunHere the registration begun in this browser, or {@code null}
     * @throws Refusal on {@code password} when it is another one
     */
    public Waiting confirm(String token, UUID begunHere, String password) {
        UUID id = links.use(Purpose.REGISTRATION, token).map(OneTimeLink::about).orElseThrow(LinkExpired::new);
        Registration registration = registrations.findById(id).orElseThrow(LinkExpired::new);
        if (people.existsByLoginEmail(registration.email())) {
            throw new LinkExpired();
        }
        if (!registration.id().equals(begunHere) && !passwords.matches(password, Optional.of(registration.passwordHash()))) {
            throw Refusal.onField("password", "account.confirm.password");
        }
        people.saveAndFlush(new Person(registration, username(registration.email())));
        registrations.forget(registration.email());
        return Waiting.of(registration);
    }

    // The address may be the username of somebody who has moved to another one; a username is for good.
    private String username(String email) {
        return people.existsByUsername(email) ? "u-" + UUID.randomUUID() : email;
    }

    private boolean mayMail(String email, String from) {
        return throttle.mayTry(Door.MAIL_FROM, Throttle.network(from)) && throttle.mayTry(Door.MAIL, email);
    }

    private void sendLink(Registration registration) {
        String token = links.issue(Purpose.REGISTRATION, registration.id(), registration.email());
        events.publishEvent(new AccountNotice(AccountNotice.Kind.CONFIRM, registration.email(), Locale.forLanguageTag(registration.language()),
            "/register/confirm/" + token, List.of(registration.name())));
    }

    private void tellThatHere(User user) {
        events.publishEvent(new AccountNotice(AccountNotice.Kind.ALREADY_HERE, user.email(), user.language(), "/login", List.of(user.name())));
    }

    private void refuseFaults(NewRegistration typed, String email) {
        List<Fault> faults = new ArrayList<>();
        PersonName.fault("name", typed.name()).ifPresent(faults::add);
        Email.fault("email", email).ifPresent(faults::add);
        passwords.fault("password", typed.password(), typed.name(), email).ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
    }

    /** A registration that waits for its confirmation. */
    public record Waiting(UUID id, String name, String email, String returnPath) {

        static Waiting of(Registration registration) {
            return new Waiting(registration.id(), registration.name(), registration.email(), registration.returnPath());
        }
    }
}
