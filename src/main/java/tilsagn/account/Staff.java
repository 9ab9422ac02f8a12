package tilsagn.account;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.AccountNotice.Kind;
import tilsagn.account.OneTimeLink.Purpose;
import tilsagn.core.BusinessTime;
import tilsagn.core.Fault;
import tilsagn.core.Refusal;
import tilsagn.core.SecretToken;

/** A county's people, as its administrator looks after them: who there are, who comes, what they are called and where they are written to. */
@Service
@Transactional
public class Staff {

    /** A login name must fit wherever names of people are kept. */
    private static final UUID NOBODY = new UUID(0, 0);
    private static final int LONGEST_USERNAME = 60;

    private final PersonRepository people;
    private final Administration administration;
    private final Counties counties;
    private final Links links;
    private final Passwords passwords;
    private final OpenWork work;
    private final StaffLog log;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Staff(PersonRepository people, Administration administration, Counties counties, Links links, Passwords passwords, OpenWork work, StaffLog log,
          BusinessTime time, ApplicationEventPublisher events) {
        this.people = people;
        this.administration = administration;
        this.counties = counties;
        this.links = links;
        this.passwords = passwords;
        this.work = work;
        this.log = log;
        this.time = time;
        this.events = events;
    }

    /**
     * Stops whoever may read the administration's pages but not use them.
     *
     * @throws Refusal {@code core.not-yours}
     */
    public void requireAdmin(User user) {
        Administration.requireAdmin(user);
    }

    /** Everybody of the county, those who have left too, by name; for its administrator and its auditor. */
    @Transactional(readOnly = true)
    public List<StaffMember> all(User reader) {
        Administration.requireReader(reader);
        Map<String, Integer> open = work.countIn(reader.county());
        return people.findByCountyOrderByName(reader.county()).stream().map(one -> member(one, open)).toList();
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public StaffMember get(User reader, UUID id) {
        Person person = administration.person(reader, id);
        return member(person, work.countIn(reader.county()));
    }

    /** What a person has to do, as the queue tells it. */
    @Transactional(readOnly = true)
    public List<OpenWork.Held> workOf(User reader, UUID id) {
        return work.of(administration.person(reader, id).asUser());
    }

    private StaffMember member(Person person, Map<String, Integer> open) {
        return new StaffMember(person.id(), person.username(), person.name(), person.email(), person.roles().stream().sorted().toList(), person.body(),
            person.inactiveFrom(), person.asUser().isActiveOn(time.today()), person.ownLogin(), person.asUser().stamp().version(),
            open.getOrDefault(person.username(), 0));
    }

    /**
     * Lets somebody in: they get a link by e-mail, choose a password and log in with their address.
     *
     * @throws Refusal on {@code name}, {@code email}, {@code roles}, {@code body} or {@code reason}
     */
    public UUID invite(User admin, NewStaff typed) {
        administration.hold(admin);
        String email = Email.normal(typed.email());
        refuse(PersonName.fault("name", typed.name()));
        refuse(addressFault(email, null));
        RoleRules.check(typed.roles(), typed.body(), counties.get(admin.county()));
        String reason = Administration.reason(typed.reason());
        Person person = saved(new Person(typed, username(typed.name()), admin.county(), passwords.hash(SecretToken.fresh())));
        log.write(admin, person, StaffDeed.INVITED, null, email, reason);
        person.roles().forEach(role -> log.write(admin, person, StaffDeed.ROLE_GIVEN, null, role.name(), reason));
        if (person.body() != null) {
            log.write(admin, person, StaffDeed.BODY, null, person.body(), reason);
        }
        sendLink(person);
        return person.id();
    }

    // Another county, or somebody who registers themselves, may take the address at the same moment.
    private Person saved(Person person) {
        try {
            return people.saveAndFlush(person);
        } catch (DataIntegrityViolationException taken) {
            throw Refusal.onField("email", "administration.email.taken");
        }
    }

    /** Sends the link once more; the one before stops working. */
    public void inviteAgain(User admin, UUID id) {
        Person person = administration.forChange(admin, id);
        if (!person.ownLogin() || !person.asUser().isActiveOn(time.today())) {
            throw Refusal.conflict("administration.no-link", person.name());
        }
        log.write(admin, person, StaffDeed.INVITED_AGAIN, null, person.email(), null);
        sendLink(person);
    }

    /**
     * Changes name and address. The old address is told too, so that nobody's mail is led elsewhere in silence.
     *
     * @param seen which state of the person the form was shown for
     * @throws Refusal on {@code name} or {@code email}, {@code core.somebody-faster}
     */
    public void change(User admin, UUID id, long seen, String name, String address) {
        Person person = administration.forChange(admin, id);
        String email = Email.normal(address);
        requireSeen(person, seen);
        refuse(PersonName.fault("name", name));
        refuse(addressFault(email, person));
        if (!person.name().equals(name.strip())) {
            log.write(admin, person, StaffDeed.RENAMED, person.name(), name.strip(), null);
            person.rename(name.strip());
        }
        if (!person.email().equals(email)) {
            log.write(admin, person, StaffDeed.MOVED, person.email(), email, null);
            move(person, email);
        }
        people.saveAndFlush(person);
    }

    static void requireSeen(Person person, long seen) {
        if (person.asUser().stamp().version() != seen) {
            throw Refusal.conflict("core.somebody-faster");
        }
    }

    private void move(Person person, String email) {
        User before = person.asUser();
        person.isWrittenToAt(email);
        links.revoke(Purpose.RESET, person.id());
        links.revoke(Purpose.STAFF, person.id());
        List.of(before.email(), email).forEach(to -> events.publishEvent(new AccountNotice(Kind.EMAIL_CHANGED, to, before.language(), "/login",
            List.of(before.name(), email))));
    }

    private void sendLink(Person person) {
        User user = person.asUser();
        String token = links.issue(Purpose.STAFF, person.id(), person.email());
        events.publishEvent(new AccountNotice(Kind.STAFF_INVITED, user.email(), user.language(), "/password/reset/" + token,
            List.of(user.name(), counties.get(user.county()).name(), user.email())));
    }

    private Optional<Fault> addressFault(String email, Person owner) {
        Optional<Fault> shape = Email.fault("email", email);
        if (shape.isPresent()) {
            return shape;
        }
        boolean login = (owner == null || owner.ownLogin())
            && people.findByLoginEmail(email).filter(other -> owner == null || !other.id().equals(owner.id())).isPresent();
        // One who has two accounts could prepare with the one and decide with the other.
        boolean colleague = people.countStaffWith(email, owner == null ? NOBODY : owner.id()) > 0;
        return login || colleague ? Optional.of(Fault.on("email", "administration.email.taken")) : shape;
    }

    // Made from the name once and kept for good; a number follows where somebody has it already.
    private String username(String name) {
        String plain = Normalizer.normalize(name.strip().toLowerCase(Locale.ROOT).replace("æ", "ae").replace('ø', 'o'), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", ".").replaceAll("^\\.|\\.$", "");
        String first = plain.isEmpty() ? "ansatt" : plain.substring(0, Math.min(plain.length(), LONGEST_USERNAME));
        String free = first;
        for (int at = 2; people.existsByUsername(free); at++) {
            free = first + at;
        }
        return free;
    }

    private static void refuse(Optional<Fault> fault) {
        fault.ifPresent(wrong -> {
            throw Refusal.of(List.of(wrong));
        });
    }
}
