package tilsagn.account;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.AccountNotice.Kind;
import tilsagn.account.OneTimeLink.Purpose;
import tilsagn.account.Throttle.Door;
import tilsagn.core.BusinessTime;
import tilsagn.core.NotFound;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.Languages;

/** Colleagues are invited to an organisation by a link in an e-mail; whoever has the link and logs in may accept it. */
@Service
@Transactional
public class OrganisationInvitations {

    private static final Logger LOG = LoggerFactory.getLogger(OrganisationInvitations.class);
    private static final Duration LASTS = Duration.ofDays(7);
    private static final int MOST_OPEN = 50;

    private final OrganisationInvitationRepository invitations;
    private final OrganisationRepository organisations;
    private final PersonRepository people;
    private final Memberships memberships;
    private final Links links;
    private final Throttle throttle;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    OrganisationInvitations(OrganisationInvitationRepository invitations, OrganisationRepository organisations, PersonRepository people,
                            Memberships memberships, Links links, Throttle throttle, BusinessTime time, ApplicationEventPublisher events) {
        this.invitations = invitations;
        this.organisations = organisations;
        this.people = people;
        this.memberships = memberships;
        this.links = links;
        this.throttle = throttle;
        this.time = time;
        this.events = events;
    }

    /** Those that still may be accepted, newest first, for a member of the organisation. */
    @Transactional(readOnly = true)
    public List<OrganisationInvitation> open(User user, OrganisationNumber number) {
        memberships.asMember(user, number);
        return invitations.open(number.digits(), time.now().minus(LASTS));
    }

    /**
     * Sends the link. An open invitation of the same address is replaced.
     *
     * @throws Refusal on {@code email}; {@code account.invitation.too-many}
     */
    public void invite(User user, OrganisationNumber number, String typed, MemberRole role) {
        Organisation organisation = memberships.asAdministrator(user, number);
        String email = Email.normal(typed);
        refuse(user, number, email);
        open(user, number).stream().filter(one -> one.email().equals(email)).forEach(this::close);
        OrganisationInvitation invitation = invitations.save(new OrganisationInvitation(number, email, role, user.id(), time.now()));
        String token = links.issue(Purpose.INVITATION, invitation.id(), email);
        Locale language = people.languageOf(email).map(Languages::of).orElse(user.language());
        events.publishEvent(new AccountNotice(Kind.INVITATION, email, language, "/organisations/invitations/" + token,
            List.of(user.name(), organisation.name())));
    }

    /** Takes an invitation back; its link stops working. */
    public void withdraw(User user, OrganisationNumber number, UUID id) {
        memberships.asAdministrator(user, number);
        close(open(user, number).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("invitation " + id)));
    }

    /** What the link invites to. */
    @Transactional(readOnly = true)
    public Offer offer(String token) {
        return offer(links.peek(Purpose.INVITATION, token));
    }

    /**
     * The person becomes a member; the administrators are told. Under another address than the invited one only when that is confirmed,
     * whichever role it gives; who accepted is logged.
     *
     * @throws Refusal on {@code confirmed}
     */
    public Offer accept(User user, String token, boolean confirmed) {
        Offer offer = offer(token);
        if (!offer.isTo(user) && !confirmed) {
            throw Refusal.onField("confirmed", "account.invitation.other-address", offer.email(), user.email());
        }
        links.use(Purpose.INVITATION, token).orElseThrow(LinkExpired::new);
        Organisation organisation = organisations.findById(offer.organisation().digits()).orElseThrow();
        organisation.admit(user.id(), offer.role());
        organisations.save(organisation);
        invitations.findById(offer.id()).orElseThrow().close(time.now());
        LOG.info("Invitation {} to organisation {} as {} was accepted by {}{}", offer.id(), offer.organisation(), offer.role(), user.id(),
            offer.isTo(user) ? "" : " under another address than the invited one");
        memberships.tellAdministrators(organisation, Kind.JOINED, List.of(user.name(), organisation.name()));
        return offer;
    }

    private Offer offer(Optional<OneTimeLink> link) {
        OrganisationInvitation invitation = link.flatMap(found -> invitations.findById(found.about())).filter(OrganisationInvitation::isOpen)
            .orElseThrow(LinkExpired::new);
        String by = people.findById(invitation.invitedBy()).map(Person::name).orElse("");
        String name = organisations.findById(invitation.organisation().digits()).map(Organisation::name).orElseThrow();
        return new Offer(invitation.id(), invitation.organisation(), name, invitation.email(), invitation.role(), by);
    }

    private void close(OrganisationInvitation invitation) {
        invitation.close(time.now());
        links.revoke(Purpose.INVITATION, invitation.id());
    }

    private void refuse(User user, OrganisationNumber number, String email) {
        Email.fault("email", email).ifPresent(fault -> {
            throw Refusal.of(List.of(fault));
        });
        if (memberships.of(user, number).stream().anyMatch(member -> member.email().equals(email))) {
            throw Refusal.onField("email", "account.invitation.member");
        }
        if (open(user, number).size() >= MOST_OPEN || !throttle.mayTry(Door.MAIL, email)) {
            throw Refusal.onField("email", "account.invitation.too-many");
        }
    }

    /** An invitation as the invited person reads it. */
    public record Offer(UUID id, OrganisationNumber organisation, String name, String email, MemberRole role, String invitedBy) {

        /** Whether it went to the address this person has. */
        public boolean isTo(User user) {
            return email.equalsIgnoreCase(user.email());
        }
    }
}
