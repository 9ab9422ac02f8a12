package tilsagn.correspondence;

import java.util.Locale;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import tilsagn.aid.AidBreach;
import tilsagn.aid.AidBreaches;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.application.PartyPeople;
import tilsagn.core.CaseNumber;

/** Tells a party that the final account is going to lower its grant for the rules of state aid: nothing is lowered before that decision. */
@Component
class LoweringMails {

    private final AidBreaches breaches;
    private final Cases cases;
    private final PartyPeople party;
    private final NoticeWords words;
    private final LateMails late;

    LoweringMails(AidBreaches breaches, Cases cases, PartyPeople party, NoticeWords words, LateMails late) {
        this.breaches = breaches;
        this.cases = cases;
        this.party = party;
        this.words = words;
        this.late = late;
    }

    /** The mail goes out when what was decided is stored. */
    @EventListener
    void on(AidBreach.Decided fact) {
        if (fact.decision() == AidBreach.Decision.LOWER) {
            AidBreach decided = breaches.of(fact.caseNumber()).orElseThrow();
            GrantApplication application = cases.get(fact.caseNumber());
            party.addresses(application).forEach(address -> late.send(mail(application, decided, address)));
        }
    }

    private Mail mail(GrantApplication application, AidBreach decided, String address) {
        Phrases phrases = words.in(application.language());
        CaseNumber number = decided.caseNumber();
        String link = words.link("/applications/" + application.id() + "/grant");
        String body = phrases.of("mail.LOWERING.body", decided.lowerTo().format(), application.title(), application.organisationName(), number.value(), link);
        String once = number.value() + "/LOWERING/" + decided.id() + "/" + Integer.toHexString(address.toLowerCase(Locale.ROOT).hashCode());
        return new Mail(once, number, address, phrases.of("mail.LOWERING.subject", number.value()), body, link);
    }
}
