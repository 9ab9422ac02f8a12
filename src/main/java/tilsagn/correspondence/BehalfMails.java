package tilsagn.correspondence;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import tilsagn.application.BehalfDeed;
import tilsagn.application.BehalfDeed.Registered;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.application.PartyPeople;
import tilsagn.core.Actor;

/**
 * Tells a party by e-mail, in its own written standard, what an advisor did on its behalf; also at the address it had before. A withdrawal is
 * told by its own receipt.
 */
@Component
class BehalfMails {

    private static final Logger LOG = LoggerFactory.getLogger(BehalfMails.class);

    private final Cases cases;
    private final PartyPeople party;
    private final NoticeWords words;
    private final Mailer mailer;
    private final ApplicationEventPublisher events;

    BehalfMails(Cases cases, PartyPeople party, NoticeWords words, Mailer mailer, ApplicationEventPublisher events) {
        this.cases = cases;
        this.party = party;
        this.words = words;
        this.mailer = mailer;
        this.events = events;
    }

    /** A mail that goes out when what it tells is stored. */
    record Written(Mail mail) {
    }

    @EventListener
    void on(Registered fact) {
        if (fact.kind() == BehalfDeed.Kind.WITHDRAWAL) {
            return;
        }
        GrantApplication application = cases.get(fact.caseNumber());
        Set<String> addresses = new LinkedHashSet<>(party.addresses(application));
        if (fact.formerEmail() != null && addresses.stream().noneMatch(fact.formerEmail()::equalsIgnoreCase)) {
            addresses.add(fact.formerEmail());
        }
        addresses.forEach(address -> events.publishEvent(new Written(mail(fact, application, address))));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void send(Written written) {
        try {
            mailer.send(written.mail());
        } catch (MailException undeliverable) {
            LOG.warn("The notice of a deed on the party's behalf was not delivered: {}", undeliverable.getMessage());
        }
    }

    private Mail mail(Registered fact, GrantApplication application, String address) {
        Phrases phrases = words.in(application.language());
        String number = fact.caseNumber().value();
        String link = words.link("/applications/" + application.id() + "/on-behalf/" + fact.id());
        String body = phrases.of("mail.BEHALF.body", phrases.of("mail.BEHALF.what." + fact.kind()), application.title(), fact.onBehalfOf(), number,
            Actor.name(), phrases.of("behalf.channel." + fact.channel()), fact.saidBy(), phrases.date(fact.saidOn()), link);
        String once = number + "/BEHALF/" + fact.id().toString().substring(0, 8) + "/" + Integer.toHexString(address.toLowerCase(Locale.ROOT).hashCode());
        return new Mail(once, fact.caseNumber(), address, phrases.of("mail.BEHALF.subject." + fact.kind(), number), body, link);
    }
}
