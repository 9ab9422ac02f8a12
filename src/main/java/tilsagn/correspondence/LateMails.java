package tilsagn.correspondence;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Mails about a deed of a person: they go out when the deed is stored, and a mail server that does not answer undoes nothing. */
@Component
class LateMails {

    private static final Logger LOG = LoggerFactory.getLogger(LateMails.class);

    private final Mailer mailer;
    private final ApplicationEventPublisher events;

    LateMails(Mailer mailer, ApplicationEventPublisher events) {
        this.mailer = mailer;
        this.events = events;
    }

    /** A mail that waits for the end of the transaction. */
    record Due(Mail mail) {
    }

    void send(Mail mail) {
        events.publishEvent(new Due(mail));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(Due due) {
        try {
            mailer.send(due.mail());
        } catch (MailException undeliverable) {
            LOG.warn("A notice was not delivered: {}", undeliverable.getMessage());
        }
    }
}
