package tilsagn.correspondence;

import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

import tilsagn.account.Accounts;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.application.PartyPeople;
import tilsagn.application.Revision;

/** The receipt by e-mail for a new version of an application, in each reader's language; once per version and address. */
@Component
class NewVersionReceipts {

    private static final Logger LOG = LoggerFactory.getLogger(NewVersionReceipts.class);

    private final Cases cases;
    private final PartyPeople party;
    private final Accounts accounts;
    private final MessageSource messages;
    private final Mailer mailer;
    private final ApplicationEventPublisher events;
    private final String baseUrl;

    NewVersionReceipts(Cases cases, PartyPeople party, Accounts accounts, MessageSource messages, Mailer mailer,
                       ApplicationEventPublisher events, @Value("${tilsagn.base-url:http://localhost:8080}") String baseUrl) {
        this.cases = cases;
        this.party = party;
        this.accounts = accounts;
        this.messages = messages;
        this.mailer = mailer;
        this.events = events;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    /** A mail that goes out when what it tells is stored. */
    record Written(Mail mail) {
    }

    // Written inside the transaction that sent the version, so that it says exactly what was stored.
    @EventListener
    void on(Revision.Resubmitted fact) {
        GrantApplication application = cases.get(fact.caseNumber());
        party.addresses(application).forEach(address -> events.publishEvent(new Written(mail(application, address))));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void send(Written written) {
        try {
            mailer.send(written.mail());
        } catch (MailException undeliverable) {
            LOG.warn("The receipt for a new version was not delivered: {}", undeliverable.getMessage());
        }
    }

    private Mail mail(GrantApplication application, String address) {
        Phrases phrases = accounts.languageOfAddress(address).map(language -> new Phrases(messages, language))
            .orElseGet(() -> new Phrases(messages, application.language()));
        String number = application.caseNumber().value();
        String version = String.valueOf(application.contentVersion());
        String link = baseUrl + "/applications/" + application.id() + "/receipt";
        String body = phrases.of("mail.RESUBMITTED.body", application.title(), application.organisationName(), number, version,
            phrases.moment(application.submittedAt()), phrases.moment(application.resubmittedAt()), application.contentHash(), link);
        String once = number + "/ACKNOWLEDGEMENT/" + version + "/" + Integer.toHexString(address.toLowerCase(Locale.ROOT).hashCode());
        return new Mail(once, application.caseNumber(), address, phrases.of("mail.RESUBMITTED.subject", number, version), body, link);
    }
}
