package tilsagn.application;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/**
 * The people of an application: who may do what, and how one leaves or is replaced. The lead always acts for the organisation; when the
 * lead has left it, any colleague takes over, so that nobody has to ask the county.
 */
@Service
@Transactional
public class Team {

    private final ApplicationAccess access;
    private final MemberRepository members;
    private final InvitationRepository invitations;
    private final TeamRoster roster;
    private final TeamMessenger messenger;
    private final SectionMarks marks;
    private final ActivityLog log;
    private final BusinessTime time;

    Team(ApplicationAccess access, MemberRepository members, InvitationRepository invitations, TeamRoster roster, TeamMessenger messenger,
         SectionMarks marks, ActivityLog log, BusinessTime time) {
        this.access = access;
        this.members = members;
        this.invitations = invitations;
        this.roster = roster;
        this.messenger = messenger;
        this.marks = marks;
        this.log = log;
        this.time = time;
    }

    /** What the person may do in an application they can open. */
    @Transactional(readOnly = true)
    public Standing standing(User user, UUID id) {
        return access.standing(user, access.readable(user, id));
    }

    /** Who can open it, who is invited, and what was done. */
    @Transactional(readOnly = true)
    public TeamView of(User user, UUID id) {
        GrantApplication application = access.readable(user, id);
        List<TeamView.Person> people = roster.of(application);
        return new TeamView(people, invitations.open(id).stream().map(this::open).toList(), log.newest(id).stream().map(Team::deed).toList(),
            access.standing(user, application), roster.isVacant(people));
    }

    private TeamView.Open open(Invitation one) {
        return new TeamView.Open(one.id(), one.email(), one.name(), one.role(), one.signatory(), one.sentAt(), one.expiresAt(),
            !one.isGoodAt(time.now()));
    }

    private static TeamView.Deed deed(TeamDone done) {
        return new TeamView.Deed(done.happenedAt(), done.username(), done.what(), done.about(), done.section());
    }

    /** Gives somebody who was invited another role. Those who act for the organisation keep theirs. */
    public void changeRole(User user, UUID id, String username, TeamRole role) {
        GrantApplication application = access.led(user, id);
        TeamView.Person person = invited(application, username);
        if (role == null || role == TeamRole.LEAD) {
            throw Refusal.onField("role", "application.unreadable.choice");
        }
        row(id, username).takes(role);
        log.note(id, user, TeamDeed.ROLE_CHANGED, person.name());
    }

    /** Somebody who was invited is out at once; what they were to write is free again, and they are told. */
    public void remove(User user, UUID id, String username) {
        GrantApplication application = access.led(user, id);
        TeamView.Person person = invited(application, username);
        goes(id, person);
        log.note(id, user, TeamDeed.REMOVED, person.name());
        messenger.tell(TeamNews.Kind.REMOVED, application, user, person.name(), List.of(person.email()));
    }

    /** Leaves by oneself. Refuses {@code application.team.hand-over-first} to the lead, and those who act for the organisation. */
    public void leave(User user, UUID id) {
        GrantApplication application = access.locked(user, id);
        if (access.standing(user, application).leads()) {
            throw Refusal.conflict("application.team.hand-over-first");
        }
        goes(id, invited(application, user.username()));
        log.note(id, user, TeamDeed.LEFT, null);
    }

    private void goes(UUID id, TeamView.Person person) {
        members.delete(row(id, person.username()));
        marks.unassign(id, person.username());
        invitations.open(id).stream().filter(one -> one.email().equalsIgnoreCase(person.email())).forEach(one -> one.withdraw(time.now()));
    }

    /** Another who acts for the organisation leads from now on; everybody is told. */
    public void handOver(User user, UUID id, String username) {
        GrantApplication application = access.led(user, id);
        TeamView.Person next = person(application, username);
        if (!next.ofOrganisation()) {
            throw Refusal.conflict("application.team.lead-of-organisation", next.name(), application.organisationName());
        }
        if (!next.leads()) {
            row(id, user.username()).takes(TeamRole.WRITER);
            leads(application, username);
            log.note(id, user, TeamDeed.LEAD_HANDED_OVER, next.name());
            messenger.tellAll(TeamNews.Kind.NEW_LEAD, application, user, next.name());
        }
    }

    /** Takes the lead when whoever had it acts for the organisation no more; refuses {@code application.team.has-lead} otherwise. */
    public void takeOver(User user, UUID id) {
        GrantApplication application = access.sendable(user, id);
        if (!roster.isVacant(roster.of(application))) {
            throw Refusal.conflict("application.team.has-lead");
        }
        members.findByApplicationIdOrderById(id).stream().filter(row -> row.role() == TeamRole.LEAD).forEach(members::delete);
        leads(application, user.username());
        log.note(id, user, TeamDeed.LEAD_TAKEN_OVER, null);
        messenger.tellAll(TeamNews.Kind.NEW_LEAD, application, user, user.name());
    }

    private void leads(GrantApplication application, String username) {
        members.findByApplicationIdAndUsername(application.id(), username).ifPresentOrElse(ApplicationMember::leads,
            () -> members.save(new ApplicationMember(application.id(), username, TeamRole.LEAD, true, messenger.now())));
    }

    private TeamView.Person invited(GrantApplication application, String username) {
        TeamView.Person person = person(application, username);
        if (!person.isInvited()) {
            throw Refusal.conflict("application.team.via-organisation", person.name(), application.organisationName());
        }
        return person;
    }

    private TeamView.Person person(GrantApplication application, String username) {
        return roster.of(application).stream().filter(one -> one.username().equals(username)).findFirst()
            .orElseThrow(() -> new NotFound("member " + username));
    }

    private ApplicationMember row(UUID id, String username) {
        return members.findByApplicationIdAndUsername(id, username).orElseThrow(() -> new NotFound("member " + username));
    }
}
