package tilsagn.application;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import tilsagn.account.User;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;

/** Publishes what the people of an application are to be told; the room of letters writes the mails. */
@Component
class TeamMessenger {

    private final ApplicationEventPublisher events;
    private final TeamRoster roster;
    private final Calls calls;
    private final BusinessTime time;

    TeamMessenger(ApplicationEventPublisher events, TeamRoster roster, Calls calls, BusinessTime time) {
        this.events = events;
        this.roster = roster;
        this.calls = calls;
        this.time = time;
    }

    /** As exact as both databases keep it. */
    Instant now() {
        return time.now().truncatedTo(ChronoUnit.MICROS);
    }

    /** Everybody but the one who did it. */
    void tellAll(TeamNews.Kind kind, GrantApplication application, User actor, String about) {
        tell(kind, application, actor, about, roster.of(application).stream().filter(person -> !person.username().equals(actor.username()))
            .map(TeamView.Person::email).distinct().toList());
    }

    /** Everybody, also the one who did it. */
    void tellEverybody(TeamNews.Kind kind, GrantApplication application, User actor, String about) {
        tell(kind, application, actor, about, roster.of(application).stream().map(TeamView.Person::email).distinct().toList());
    }

    void tell(TeamNews.Kind kind, GrantApplication application, User actor, String about, List<String> recipients) {
        String path = kind == TeamNews.Kind.ASKED_TO_SIGN ? "/sign-off" : "";
        events.publishEvent(new TeamNews(kind, UUID.randomUUID(), application.language(), recipients, application.title(),
            calls.get(application.callId()).title(), application.organisationName(), actor.name(), about, null, null,
            kind == TeamNews.Kind.REMOVED ? "/applications" : "/applications/" + application.id() + path, null));
    }

    // Nothing of the application itself: the address may have been mistyped.
    void invite(GrantApplication application, User actor, Invitation invitation, String token) {
        TeamNews.Kind kind = invitation.signatory() ? TeamNews.Kind.INVITED_TO_SIGN : TeamNews.Kind.INVITED;
        events.publishEvent(new TeamNews(kind, UUID.randomUUID(), application.language(), List.of(invitation.email()), null,
            calls.get(application.callId()).title(), application.organisationName(), actor.name(), invitation.name(), invitation.role(),
            invitation.expiresAt(), "/invitations/" + token, token));
    }
}
