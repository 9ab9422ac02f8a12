package tilsagn.correspondence;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Accounts;
import tilsagn.account.Language;
import tilsagn.grant.ChangeRequest;

/** Word to those whose tasks disappeared when a change request was withdrawn or dropped. Each goes out once. */
@Service
public class ChangeMails {

    private final Accounts accounts;
    private final MessageSource messages;
    private final NoticeWords words;
    private final Mailer mailer;

    ChangeMails(Accounts accounts, MessageSource messages, NoticeWords words, Mailer mailer) {
        this.accounts = accounts;
        this.messages = messages;
        this.words = words;
        this.mailer = mailer;
    }

    /** Called by the process, which may call it again. */
    @Transactional(readOnly = true)
    public void gone(ChangeRequest change, List<String> heldBy) {
        mailer.sendEach(heldBy.stream().flatMap(username -> accounts.findUser(username).stream()).map(user -> mail(change, user.email())).toList());
    }

    // Staff get no content: the case is read after login.
    private Mail mail(ChangeRequest change, String address) {
        Phrases phrases = new Phrases(messages, Language.NB);
        String number = change.caseNumber().value();
        String link = words.link("/cases/" + number + "/grant/changes");
        String once = number + "/CHANGE-ENDED/" + change.number() + "/" + Integer.toHexString(address.toLowerCase(Locale.ROOT).hashCode());
        return new Mail(once, change.caseNumber(), address, phrases.of("mail.CHANGE-ENDED.subject", number),
            phrases.of("mail.CHANGE-ENDED.body", number, link), link);
    }
}
