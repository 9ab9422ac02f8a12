package tilsagn.correspondence;

import java.util.Locale;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import tilsagn.account.Accounts;
import tilsagn.account.Language;
import tilsagn.core.CaseNumber;

/** Word to those who have a case that something waits for them there. Staff get no content: the case is read after login. */
@Component
class HolderMails {

    private final ObjectProvider<CaseHolders> holders;
    private final Accounts accounts;
    private final MessageSource messages;
    private final NoticeWords words;
    private final Mailer mailer;

    HolderMails(ObjectProvider<CaseHolders> holders, Accounts accounts, MessageSource messages, NoticeWords words, Mailer mailer) {
        this.holders = holders;
        this.accounts = accounts;
        this.messages = messages;
        this.words = words;
        this.mailer = mailer;
    }

    /**
     * Sends it once to each, however often it is called.
     *
     * @param kind  its words are {@code mail.KIND.subject} and {@code .body}
     * @param about tells one occasion from the next
     * @param page  of the case, from its address on
     */
    void tell(CaseNumber number, String kind, String about, String page) {
        mailer.sendEach(holders.stream().flatMap(room -> room.of(number).stream()).distinct().flatMap(username -> accounts.findUser(username).stream())
            .map(user -> mail(number, kind, about, page, user.email())).toList());
    }

    private Mail mail(CaseNumber number, String kind, String about, String page, String address) {
        Phrases phrases = new Phrases(messages, Language.NB);
        String link = words.link("/cases/" + number + "/" + page);
        String once = number + "/" + kind + "/" + about + "/" + Integer.toHexString(address.toLowerCase(Locale.ROOT).hashCode());
        return new Mail(once, number, address, phrases.of("mail." + kind + ".subject", number.value()), phrases.of("mail." + kind + ".body", number.value(), link), link);
    }
}
