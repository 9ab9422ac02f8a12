package tilsagn.correspondence;

import java.util.Locale;
import java.util.UUID;

import org.springframework.stereotype.Component;

import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.application.PartyPeople;
import tilsagn.core.CaseNumber;
import tilsagn.grant.Payment;
import tilsagn.grant.Payments;

/** Tells the party that the bank has sent a payment back, so that it looks at its account number. */
@Component
public class ReturnMails {

    private final Payments payments;
    private final Cases cases;
    private final PartyPeople party;
    private final NoticeWords words;
    private final LateMails late;

    ReturnMails(Payments payments, Cases cases, PartyPeople party, NoticeWords words, LateMails late) {
        this.payments = payments;
        this.cases = cases;
        this.party = party;
        this.words = words;
        this.late = late;
    }

    /** The mail goes out once the return is stored; asked for again, it goes out once. */
    public void returned(CaseNumber number, UUID id) {
        Payment payment = payments.of(number).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        GrantApplication application = cases.get(number);
        party.addresses(application).forEach(address -> late.send(mail(payment, application, address)));
    }

    private Mail mail(Payment payment, GrantApplication application, String address) {
        Phrases phrases = words.in(application.language());
        String number = payment.caseNumber().value();
        String link = words.link("/applications/" + application.id() + "/claims");
        String once = number + "/PAYMENT-RETURNED/" + payment.reference() + "/" + Integer.toHexString(address.toLowerCase(Locale.ROOT).hashCode());
        return new Mail(once, payment.caseNumber(), address, phrases.of("mail.PAYMENT-RETURNED.subject", number),
            phrases.of("mail.PAYMENT-RETURNED.body", payment.amount().format(), number, link), link);
    }
}
