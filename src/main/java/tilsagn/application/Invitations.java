package tilsagn.application;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Accounts;
import tilsagn.account.User;
import tilsagn.call.Calls;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.core.SecretToken;

/** Invitations to one application: sent by its lead, withdrawn, sent again, accepted once. */
@Service
@Transactional
public class Invitations {

    /** Unanswered invitations one application may have. */
    static final int MOST_OPEN = 30;
    /** Mails with an invitation from one application in a day and night. */
    static final int MOST_A_DAY = 60;

    private final ApplicationAccess access;
    private final ApplicationRepository applications;
    private final InvitationRepository invitations;
    private final MemberRepository members;
    private final TeamRoster roster;
    private final TeamMessenger messenger;
    private final ActivityRepository activities;
    private final ActivityLog log;
    private final Accounts accounts;
    private final Calls calls;

    Invitations(ApplicationAccess access, ApplicationRepository applications, InvitationRepository invitations, MemberRepository members,
                TeamRoster roster, TeamMessenger messenger, ActivityRepository activities, ActivityLog log, Accounts accounts, Calls calls) {
        this.access = access;
        this.applications = applications;
        this.invitations = invitations;
        this.members = members;
        this.roster = roster;
        this.messenger = messenger;
        this.activities = activities;
        this.log = log;
        this.accounts = accounts;
        this.calls = calls;
    }

    /**
     * Invites somebody by e-mail.
     *
     * @throws Refusal on {@code email} when they can open it already or are invited already; {@code application.team.too-many-invitations}
     */
    public void invite(User user, UUID id, NewInvitation wanted) {
        GrantApplication application = access.led(user, id);
        requireDraft(application);
        List<Invitation> open = invitations.open(id);
        if (roster.of(application).stream().anyMatch(person -> person.email().equalsIgnoreCase(wanted.email()))) {
            throw Refusal.onField("email", "application.team.already-member");
        }
        if (open.stream().anyMatch(one -> one.email().equals(wanted.email()))) {
            throw Refusal.onField("email", "application.team.already-invited");
        }
        if (open.size() >= MOST_OPEN) {
            throw Refusal.conflict("application.team.too-many-invitations", String.valueOf(MOST_OPEN));
        }
        send(user, application, new Invitation(id, wanted, user.username()), TeamDeed.INVITED);
    }

    /** Sends it again with a new link and fourteen new days; the earlier link is worth nothing any more. */
    public void sendAgain(User user, UUID id, UUID invitation) {
        GrantApplication application = access.led(user, id);
        requireDraft(application);
        send(user, application, open(id, invitation), TeamDeed.INVITED_AGAIN);
    }

    private void send(User user, GrantApplication application, Invitation invitation, TeamDeed deed) {
        long today = activities.countByApplicationIdAndWhatInAndHappenedAtAfter(application.id(),
            EnumSet.of(TeamDeed.INVITED, TeamDeed.INVITED_AGAIN), messenger.now().minus(Duration.ofDays(1)));
        if (today >= MOST_A_DAY) {
            throw Refusal.conflict("application.team.too-many-mails", String.valueOf(MOST_A_DAY));
        }
        String token = SecretToken.fresh();
        invitation.send(SecretToken.sum(token), messenger.now());
        invitations.save(invitation);
        log.note(application.id(), user, deed, invitation.email());
        messenger.invite(application, user, invitation, token);
    }

    /** Takes it back: the link is worth nothing any more. */
    public void withdraw(User user, UUID id, UUID invitation) {
        access.led(user, id);
        Invitation open = open(id, invitation);
        open.withdraw(messenger.now());
        log.note(id, user, TeamDeed.INVITATION_WITHDRAWN, open.email());
    }

    private Invitation open(UUID id, UUID invitation) {
        return invitations.findByIdAndApplicationId(invitation, id).filter(Invitation::isOpen)
            .orElseThrow(() -> new NotFound("invitation " + invitation));
    }

    private static void requireDraft(GrantApplication application) {
        if (application.status() != ApplicationStatus.DRAFT) {
            throw Refusal.conflict("application.team.not-a-draft");
        }
    }

    /** What the link tells; empty for a link that is unknown, used, withdrawn or too old, whichever it is. */
    @Transactional(readOnly = true)
    public Optional<InvitationView> behind(String token) {
        return good(token).map(one -> {
            GrantApplication application = applications.findById(one.applicationId()).orElseThrow();
            return new InvitationView(one.email(), accounts.nameOf(one.invitedBy()), application.organisationName(),
                calls.get(application.callId()).title(), one.role(), one.signatory(), one.expiresAt());
        });
    }

    /**
     * Accepts it, once. Under another address than the invited one only when that is confirmed; who accepted is noted.
     *
     * @return the application it leads to
     * @throws Refusal on {@code confirmed}
     */
    public UUID accept(User user, String token, boolean confirmed) {
        Invitation invitation = good(token).orElseThrow(() -> new NotFound("invitation"));
        boolean same = invitation.email().equalsIgnoreCase(user.email());
        if (!same && !confirmed) {
            throw Refusal.onField("confirmed", "application.invitation.other-address", invitation.email(), user.email());
        }
        invitation.accept(user.username(), messenger.now());
        admit(user, invitation);
        log.note(invitation.applicationId(), user, same ? TeamDeed.JOINED : TeamDeed.JOINED_UNDER_ANOTHER_ADDRESS, invitation.email());
        return invitation.applicationId();
    }

    // Whoever is there already keeps the higher role.
    private void admit(User user, Invitation invitation) {
        ApplicationMember member = members.findByApplicationIdAndUsername(invitation.applicationId(), user.username())
            .orElseGet(() -> members.save(new ApplicationMember(invitation.applicationId(), user.username(), invitation.role(), false,
                messenger.now())));
        member.isInvitedTo(invitation.role());
        if (invitation.signatory()) {
            member.isAskedToSign();
        }
    }

    private Optional<Invitation> good(String token) {
        return invitations.findByTokenHash(SecretToken.sum(token)).filter(one -> one.isGoodAt(messenger.now()));
    }
}
