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

    Mailer(Postman postman, MailLog log, @Value("${tilsagn.mail.from:ikke-svar@tilsagn.invalid}") String sender) {
        this.postman = postman;
        this.log = log;
        this.sender = sender;
    }

    void send(Mail mail) {
        send(mail, false);
    }

    /** A link only the addressee may have is left out of the log, unless the log is the mailbox (the demo). */
    void send(Mail mail, boolean secret) {
        if (log.wasSent(mail.key())) {
            return;
        }
        Mail kept = secret && !postman.keepsMailbox() ? mail.withoutLink() : mail;
        try {
            postman.deliver(mail, sender);
        } catch (MailException undeliverable) {
            log.failed(kept, sender, undeliverable.getMessage());
            throw undeliverable;
        }
        log.sent(kept, sender);
    }
}
