package tilsagn;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.icegreen.greenmail.util.GreenMail;
import org.springframework.boot.test.context.TestComponent;

import tilsagn.application.Invitations;
import tilsagn.application.NewInvitation;
import tilsagn.application.TeamRole;
import tilsagn.correspondence.QueuedMails;
import tilsagn.demo.Cast;

/** People invited to work on an application, by the link in the mail they really get. */
@TestComponent
public class Guests {

    private static final Pattern LINK = Pattern.compile("/invitations/([A-Za-z0-9_-]+)");

    private final Stage stage;
    private final Invitations invitations;
    private final GreenMail postOffice;
    private final QueuedMails queued;

    Guests(Stage stage, Invitations invitations, GreenMail postOffice, QueuedMails queued) {
        this.stage = stage;
        this.invitations = invitations;
        this.postOffice = postOffice;
        this.queued = queued;
    }

    /** The lead invites, the guest accepts. */
    public void joins(Cast lead, UUID application, Cast guest, TeamRole role) {
        String token = isInvited(lead, application, guest.email(), role);
        stage.by(guest, user -> invitations.accept(user, token, false));
    }

    /** The lead invites. @return the secret of the link in the mail */
    public String isInvited(Cast lead, UUID application, String email, TeamRole role) {
        stage.by(lead, user -> invitations.invite(user, application, NewInvitation.to(email, role)));
        return lastTokenTo(email);
    }

    /** The secret of the link in the last invitation to an address. */
    public String lastTokenTo(String email) {
        List<String> mails = mailsTo(email).stream().filter(mail -> LINK.matcher(mail).find()).toList();
        Matcher link = LINK.matcher(mails.get(mails.size() - 1));
        link.find();
        return link.group(1);
    }

    /** Everything that was sent to an address, the queued mails too. */
    public List<String> mailsTo(String email) {
        queued.goOut();
        return PostOffice.mailsTo(postOffice, email);
    }
}
