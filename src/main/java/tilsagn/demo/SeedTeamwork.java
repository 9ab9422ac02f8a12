package tilsagn.demo;

import java.util.UUID;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import tilsagn.application.Comments;
import tilsagn.application.Invitations;
import tilsagn.application.NewInvitation;
import tilsagn.application.Section;
import tilsagn.application.SectionMarks;
import tilsagn.application.SignOffs;
import tilsagn.application.TeamRole;

/** How the cast works together: an invitation that waits in the mailbox, sections that are given out, a signature before sending. */
@Component
@Profile("demo")
class SeedTeamwork {

    private final Invitations invitations;
    private final SectionMarks marks;
    private final Comments comments;
    private final SignOffs signOffs;
    private final Troupe troupe;

    SeedTeamwork(Invitations invitations, SectionMarks marks, Comments comments, SignOffs signOffs, Troupe troupe) {
        this.invitations = invitations;
        this.marks = marks;
        this.comments = comments;
        this.signOffs = signOffs;
        this.troupe = troupe;
    }

    /** The lead has called one section ready, asks something about another, and has invited a partner to comment. */
    void beginsIn(UUID application, Cast lead, Cast partner) {
        troupe.by(lead, user -> {
            marks.markReady(user, application, Section.APPLICANT, true);
            marks.assign(user, application, Section.GOALS, user.username());
            comments.say(user, application, Section.GOALS, null, "Har noen tall på strømbruken i dag? Da blir målet lettere å kontrollere.");
            invitations.invite(user, application, NewInvitation.to(partner.email(), TeamRole.COMMENTER));
        });
    }

    /** The signatory is asked and signs at once. */
    void isSigned(UUID application, Cast signatory) {
        troupe.by(signatory, user -> {
            signOffs.ask(user, application, user.username());
            signOffs.sign(user, application, true, signOffs.sumOf(user, application));
        });
    }
}
