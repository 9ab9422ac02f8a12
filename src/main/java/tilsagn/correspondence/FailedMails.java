package tilsagn.correspondence;

import java.util.List;

import org.springframework.mail.MailException;
import org.springframework.stereotype.Service;

/** E-mails that were tried and did not go out: to be seen, and to be tried again. */
@Service
public class FailedMails {

    private final OutgoingMailRepository mails;
    private final Mailer mailer;

    FailedMails(OutgoingMailRepository mails, Mailer mailer) {
        this.mails = mails;
        this.mailer = mailer;
    }

    /** The newest first, a hundred at most. */
    public List<OutgoingMail> newest() {
        return mails.findTop100BySentAtIsNullAndFailedAtIsNotNullOrderByFailedAtDescIdDesc();
    }

    /** Tries it once more; what went out meanwhile does not go out twice. @return whether it has gone */
    public boolean sendAgain(OutgoingMail mail) {
        try {
            mailer.send(mail.again());
            return true;
        } catch (MailException notSent) {
            return false;
        }
    }
}
