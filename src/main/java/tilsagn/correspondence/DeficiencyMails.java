package tilsagn.correspondence;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Accounts;
import tilsagn.application.Cases;
import tilsagn.application.DeficiencyNotice;
import tilsagn.application.GrantApplication;
import tilsagn.application.PartyPeople;

/** The reminder before the date of a deficiency notice, to the applicant's people, in each reader's language; once per date and address. */
@Service
public class DeficiencyMails {

    private final Cases cases;
    private final PartyPeople party;
    private final Accounts accounts;
    private final MessageSource messages;
    private final NoticeWords words;
    private final Mailer mailer;

    DeficiencyMails(Cases cases, PartyPeople party, Accounts accounts, MessageSource messages, NoticeWords words, Mailer mailer) {
        this.cases = cases;
        this.party = party;
        this.accounts = accounts;
        this.messages = messages;
        this.words = words;
        this.mailer = mailer;
    }

    /** Called by the process, which may call it again. */
    @Transactional(readOnly = true)
    public void remind(DeficiencyNotice notice) {
        GrantApplication application = cases.get(notice.caseNumber());
        mailer.sendEach(party.addresses(application).stream().map(address -> reminder(notice, application, address)).toList());
    }

    private Mail reminder(DeficiencyNotice notice, GrantApplication application, String address) {
        Phrases phrases = accounts.languageOfAddress(address).map(language -> new Phrases(messages, language))
            .orElseGet(() -> new Phrases(messages, application.language()));
        String number = application.caseNumber().value();
        String link = words.link("/applications/" + application.id() + "/deficiency");
        String once = number + "/DEFICIENCY-REMINDER/" + words.day(notice.answerBy()) + "/"
            + Integer.toHexString(address.toLowerCase(Locale.ROOT).hashCode());
        return new Mail(once, application.caseNumber(), address, phrases.of("mail.DEFICIENCY-REMINDER.subject", number, phrases.date(notice.lastDay())),
            phrases.of("mail.DEFICIENCY-REMINDER.body", application.title(), application.organisationName(), number, phrases.weekday(notice.lastDay()), link), link);
    }
}
