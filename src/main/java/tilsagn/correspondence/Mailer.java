package tilsagn.correspondence;

import java.util.Collection;

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

    /** Each by itself: one that fails keeps no other from being sent. The last failure is thrown when all were tried. */
    void sendEach(Collection<Mail> mails) {
        RuntimeException failure = null;
        for (Mail mail : mails) {
            try {
                send(mail);
            } catch (RuntimeException undeliverable) {
                failure = undeliverable;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    void send(Mail mail) {
        if (log.wasSent(mail.key())) {
            return;
        }
        // Where mails are only kept, the log is the mailbox: there the link has to work.
        Mail written = postman.keepsMailbox() ? mail : mail.withoutSecret();
        try {
            postman.deliver(mail, sender);
        } catch (MailException undeliverable) {
            log.failed(written, sender, undeliverable.getMessage());
            throw undeliverable;
        }
        log.sent(written, sender);
    }
}
