package tilsagn.account;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.AccountNotice.Kind;
import tilsagn.core.NotFound;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.Refusal;

/** Who acts for an organisation, seen and changed by those who do. For everybody else it does not exist. */
@Service
@Transactional
public class Memberships {

    private final OrganisationRepository organisations;
    private final PersonRepository people;
    private final ApplicationEventPublisher events;

    Memberships(OrganisationRepository organisations, PersonRepository people, ApplicationEventPublisher events) {
        this.organisations = organisations;
        this.people = people;
        this.events = events;
    }

    /** The organisation, for one of its members. */
    @Transactional(readOnly = true)
    public Organisation organisation(User user, OrganisationNumber number) {
        return asMember(user, number);
    }

    /** Its members by name. */
    @Transactional(readOnly = true)
    public List<Member> of(User user, OrganisationNumber number) {
        return list(asMember(user, number));
    }

    /** What the person may do there. */
    @Transactional(readOnly = true)
    public MemberRole roleOf(User user, OrganisationNumber number) {
        return asMember(user, number).members().get(user.id());
    }

    /** Whether nobody looks after the members, so that any of them may begin to. */
    @Transactional(readOnly = true)
    public boolean isOrphaned(User user, OrganisationNumber number) {
        return !asMember(user, number).hasAdministrator();
    }

    /**
     * Gives a member another role.
     *
     * @throws Refusal {@code account.members.last-administrator}
     */
    public void changeRole(User user, OrganisationNumber number, UUID person, MemberRole role) {
        Organisation organisation = asAdministrator(user, number);
        requireMember(organisation, person);
        organisation.change(person, role);
        organisations.save(organisation);
    }

    /**
     * Takes a member out; their applications stay, since they belong to the organisation. Everybody may leave by themselves.
     *
     * @throws Refusal {@code account.members.last-administrator}
     */
    public void remove(User user, OrganisationNumber number, UUID person) {
        Organisation organisation = person.equals(user.id()) ? asMember(user, number) : asAdministrator(user, number);
        requireMember(organisation, person);
        organisation.dismiss(person);
        organisations.save(organisation);
        people.findById(person).map(Person::asUser).filter(gone -> !gone.id().equals(user.id())).ifPresent(gone ->
            events.publishEvent(new AccountNotice(Kind.REMOVED, gone.email(), gone.language(), "/organisations", List.of(organisation.name()))));
    }

    /**
     * A member becomes administrator where there is none any more.
     *
     * @throws Refusal {@code account.members.has-administrator}
     */
    public void takeOver(User user, OrganisationNumber number) {
        Organisation organisation = asMember(user, number);
        organisation.takeOver(user.id());
        organisations.save(organisation);
    }

    Organisation asMember(User user, OrganisationNumber number) {
        return organisations.findById(number.digits()).filter(found -> found.members().containsKey(user.id()))
            .orElseThrow(() -> new NotFound("organisation " + number.digits()));
    }

    Organisation asAdministrator(User user, OrganisationNumber number) {
        Organisation organisation = asMember(user, number);
        if (organisation.members().get(user.id()) != MemberRole.ADMINISTRATOR) {
            throw Refusal.conflict("account.members.administrators-only");
        }
        return organisation;
    }

    /** Tells each of the organisation's administrators in their own language; every member when none is left. */
    void tellAdministrators(Organisation organisation, Kind kind, List<String> values) {
        String path = "/organisations/" + organisation.number().digits();
        List<UUID> ids = organisation.members().entrySet().stream()
            .filter(entry -> entry.getValue() == MemberRole.ADMINISTRATOR || !organisation.hasAdministrator())
            .map(Map.Entry::getKey).toList();
        people.contacts(ids).forEach(person -> events.publishEvent(new AccountNotice(kind, person.email(), person.locale(), path, values)));
    }

    private List<Member> list(Organisation organisation) {
        Map<UUID, MemberRole> roles = organisation.members();
        return people.contacts(roles.keySet()).stream()
            .map(person -> new Member(person.id(), person.name(), person.email(), roles.get(person.id())))
            .sorted(Comparator.comparing(Member::name, Collator.getInstance(Locale.forLanguageTag("nb-NO")))).toList();
    }

    private static void requireMember(Organisation organisation, UUID person) {
        if (!organisation.members().containsKey(person)) {
            throw new NotFound("member " + person);
        }
    }
}
