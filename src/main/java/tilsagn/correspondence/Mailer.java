package tilsagn.correspondence;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** Sends an e-mail once. A failure is written down and thrown on, so that the process tries again later and an operator can see why. */
@Component
class Mailer {

    private final Postman postman;
    private final MailLog log;
    private final String sender;
    private final boolean kept;

    Mailer(Postman postman, MailLog log, @Value("${tilsagn.mail.from:ikke-svar@tilsagn.invalid}") String sender,
           @Value("${tilsagn.mail.mode:mailbox}") String mode) {
        this.postman = postman;
        this.log = log;
        this.sender = sender;
        this.kept = mode.equals("mailbox");
    }

    void send(Mail mail) {
        if (log.wasSent(mail.key())) {
            return;
        }
        try {
            postman.deliver(mail, sender);
        } catch (MailException undeliverable) {
            log.failed(written(mail), sender, undeliverable.getMessage());
            throw undeliverable;
        }
        log.sent(written(mail), sender);
    }

    // Where mails are only kept, the log is the mailbox: the link has to work.
    private Mail written(Mail mail) {
        return kept ? mail : mail.withoutSecret();
    }
}
