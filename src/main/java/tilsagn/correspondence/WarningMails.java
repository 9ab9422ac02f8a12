package tilsagn.correspondence;

import java.time.Instant;
import java.util.Locale;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Accounts;
import tilsagn.account.Language;
import tilsagn.core.CaseNumber;
import tilsagn.grant.RegisterWarning;
import tilsagn.grant.RegisterWatch;

/** Word to those who have a case that the register of organisations warns about its recipient. Each warning goes out once. */
@Service
public class WarningMails {

    private final RegisterWatch watch;
    private final ObjectProvider<CaseHolders> holders;
    private final Accounts accounts;
    private final MessageSource messages;
    private final NoticeWords words;
    private final Mailer mailer;

    WarningMails(RegisterWatch watch, ObjectProvider<CaseHolders> holders, Accounts accounts, MessageSource messages, NoticeWords words, Mailer mailer) {
        this.watch = watch;
        this.holders = holders;
        this.accounts = accounts;
        this.messages = messages;
        this.words = words;
        this.mailer = mailer;
    }

    /** Called by the process, which may call it again. */
    @Transactional(readOnly = true)
    public void tell(CaseNumber number) {
        Instant found = watch.of(number).map(RegisterWarning::foundAt).orElse(Instant.EPOCH);
        mailer.sendEach(holders.stream().flatMap(room -> room.of(number).stream()).distinct().flatMap(username -> accounts.findUser(username).stream())
            .map(user -> mail(number, found, user.email())).toList());
    }

    // Staff get no content: the case is read after login.
    private Mail mail(CaseNumber number, Instant found, String address) {
        Phrases phrases = new Phrases(messages, Language.NB);
        String link = words.link("/cases/" + number + "/grant/warning");
        String once = number + "/WARNING/" + found.getEpochSecond() + "/" + Integer.toHexString(address.toLowerCase(Locale.ROOT).hashCode());
        return new Mail(once, number, address, phrases.of("mail.WARNING.subject", number.value()), phrases.of("mail.WARNING.body", number.value(), link), link);
    }
}
