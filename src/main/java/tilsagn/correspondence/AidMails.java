package tilsagn.correspondence;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

import tilsagn.account.Accounts;
import tilsagn.aid.AidDeclaration;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.application.PartyPeople;

/** Tells the applicant's people that they are asked about earlier aid, in each reader's language; the question itself is read after login. */
@Component
class AidMails {

    private final Cases cases;
    private final PartyPeople party;
    private final Accounts accounts;
    private final MessageSource messages;
    private final NoticeWords words;
    private final MailQueue queue;

    AidMails(Cases cases, PartyPeople party, Accounts accounts, MessageSource messages, NoticeWords words, MailQueue queue) {
        this.cases = cases;
        this.party = party;
        this.accounts = accounts;
        this.messages = messages;
        this.words = words;
        this.queue = queue;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void tell(AidDeclaration.Asked asked) {
        GrantApplication application = cases.get(asked.caseNumber());
        party.addresses(application).forEach(address -> queue.add(mail(asked, application, address)));
    }

    private Mail mail(AidDeclaration.Asked asked, GrantApplication application, String address) {
        Phrases phrases = accounts.languageOfAddress(address).map(language -> new Phrases(messages, language))
            .orElseGet(() -> new Phrases(messages, application.language()));
        String number = application.caseNumber().value();
        String link = words.link("/applications/" + application.id() + "/aid-declaration");
        return new Mail("aid/" + asked.declarationId() + "/" + Integer.toHexString(address.toLowerCase(Locale.ROOT).hashCode()), application.caseNumber(), address,
            phrases.of("mail.aid-asked.subject", number), phrases.of("mail.aid-asked.body", application.title(), application.organisationName(), number, link), link);
    }
}
