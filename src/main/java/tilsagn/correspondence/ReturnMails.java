package tilsagn.correspondence;

import java.util.Locale;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.application.PartyPeople;
import tilsagn.grant.ReturnFacts;

/** Tells the party that the bank has sent a payment back, so that it looks at its account number. */
@Component
class ReturnMails {

    private final Cases cases;
    private final PartyPeople party;
    private final NoticeWords words;
    private final LateMails late;

    ReturnMails(Cases cases, PartyPeople party, NoticeWords words, LateMails late) {
        this.cases = cases;
        this.party = party;
        this.words = words;
        this.late = late;
    }

    @EventListener
    void on(ReturnFacts.Returned fact) {
        GrantApplication application = cases.get(fact.caseNumber());
        party.addresses(application).forEach(address -> late.send(mail(fact, application, address)));
    }

    private Mail mail(ReturnFacts.Returned fact, GrantApplication application, String address) {
        Phrases phrases = words.in(application.language());
        String number = fact.caseNumber().value();
        String link = words.link("/applications/" + application.id() + "/claims");
        String once = number + "/PAYMENT-RETURNED/" + fact.reference() + "/" + Integer.toHexString(address.toLowerCase(Locale.ROOT).hashCode());
        return new Mail(once, fact.caseNumber(), address, phrases.of("mail.PAYMENT-RETURNED.subject", number),
            phrases.of("mail.PAYMENT-RETURNED.body", fact.amount().format(), number, link), link);
    }
}
