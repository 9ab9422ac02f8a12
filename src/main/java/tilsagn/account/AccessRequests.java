package tilsagn.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.AccountNotice.Kind;
import tilsagn.core.BusinessTime;
import tilsagn.core.NotFound;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.Refusal;

/** Asking to act for an organisation, and the administrators' answer. */
@Service
@Transactional
public class AccessRequests {

    private static final int MOST_OPEN = 10;

    private final AccessRequestRepository requests;
    private final OrganisationRepository organisations;
    private final PersonRepository people;
    private final Memberships memberships;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    AccessRequests(AccessRequestRepository requests, OrganisationRepository organisations, PersonRepository people, Memberships memberships,
                   BusinessTime time, ApplicationEventPublisher events) {
        this.requests = requests;
        this.organisations = organisations;
        this.people = people;
        this.memberships = memberships;
        this.time = time;
        this.events = events;
    }

    /**
     * Asks; asking twice is asking once. Where every administrator is gone all members are told, since any of them may become one.
     *
     * @throws Refusal on {@code organisationNumber} when nobody acts for the organisation yet, or the person does already
     */
    public Organisation ask(User user, OrganisationNumber number) {
        Organisation organisation = organisations.findById(number.digits())
            .orElseThrow(() -> Refusal.onField("organisationNumber", "account.access.unknown"));
        if (organisation.members().containsKey(user.id())) {
            throw Refusal.onField("organisationNumber", "account.access.member");
        }
        boolean asked = requests.open(number.digits()).stream().anyMatch(request -> request.personId().equals(user.id()));
        if (!asked && requests.openOf(user.id()).size() >= MOST_OPEN) {
            throw Refusal.onField("organisationNumber", "account.access.too-many");
        }
        if (!asked) {
            requests.save(new AccessRequest(number, user.id(), time.now()));
            memberships.tellAdministrators(organisation, Kind.ACCESS_ASKED, List.of(user.name(), user.email(), organisation.name()));
        }
        return organisation;
    }

    /** Those who wait for an answer, for an administrator; nobody's for others. */
    @Transactional(readOnly = true)
    public List<Asking> open(User user, OrganisationNumber number) {
        if (memberships.roleOf(user, number) != MemberRole.ADMINISTRATOR) {
            return List.of();
        }
        List<AccessRequest> open = requests.open(number.digits());
        Map<UUID, Contact> who = people.contacts(open.stream().map(AccessRequest::personId).toList()).stream()
            .collect(Collectors.toMap(Contact::id, Function.identity()));
        return open.stream().map(request -> Asking.of(request, who.get(request.personId()))).toList();
    }

    /** Lets the person in or not; they are told. */
    public void answer(User user, OrganisationNumber number, UUID id, boolean yes) {
        Organisation organisation = memberships.asAdministrator(user, number);
        AccessRequest request = requests.open(number.digits()).stream().filter(one -> one.id().equals(id)).findFirst()
            .orElseThrow(() -> new NotFound("access request " + id));
        request.answer(user.id(), yes, time.now());
        if (yes) {
            organisation.admit(request.personId(), MemberRole.MEMBER);
            organisations.save(organisation);
        }
        User asking = people.findById(request.personId()).map(Person::asUser).orElseThrow();
        events.publishEvent(new AccountNotice(yes ? Kind.ACCESS_GRANTED : Kind.ACCESS_REFUSED, asking.email(), asking.language(),
            "/organisations", List.of(organisation.name())));
    }

    /** Somebody who waits. */
    public record Asking(UUID id, String name, String email, Instant askedAt) {

        static Asking of(AccessRequest request, Contact person) {
            return new Asking(request.id(), person.name(), person.email(), request.askedAt());
        }
    }
}
