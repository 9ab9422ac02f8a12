package tilsagn.correspondence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

import tilsagn.application.DraftNotice;
import tilsagn.application.Drafts;

/** Goes through a call's drafts, a page at a time, and mails those who write in them. */
@Component
class DraftRound {

    private final Drafts drafts;
    private final Mailer mailer;

    DraftRound(Drafts drafts, Mailer mailer) {
        this.drafts = drafts;
        this.mailer = mailer;
    }

    /**
     * Mails the writers of every draft. One address that fails does not keep the others from their mail; the last failure is thrown at the end, so
     * that the process tries again with those who did not get theirs.
     *
     * @param occasion what the mail is about, the first part of its key
     */
    void tell(UUID callId, String occasion, Function<DraftNotice, NoticeWords.Text> words) {
        MailException failure = null;
        for (List<DraftNotice> page = drafts.page(callId, null); !page.isEmpty(); page = drafts.page(callId, page.get(page.size() - 1).applicationId())) {
            failure = tell(page, occasion, words, failure);
        }
        if (failure != null) {
            throw failure;
        }
    }

    private MailException tell(List<DraftNotice> page, String occasion, Function<DraftNotice, NoticeWords.Text> words, MailException before) {
        MailException failure = before;
        for (DraftNotice draft : page) {
            for (String recipient : recipients(draft)) {
                try {
                    mailer.send(words.apply(draft).to(recipient, occasion + "/" + draft.applicationId()));
                } catch (MailException undeliverable) {
                    failure = undeliverable;
                }
            }
        }
        return failure;
    }

    // Who may write in it, and the contact person once the address is one: each once, however it is written.
    private static Set<String> recipients(DraftNotice draft) {
        Set<String> recipients = new LinkedHashSet<>();
        draft.addresses().forEach(address -> recipients.add(address.toLowerCase(Locale.ROOT)));
        if (draft.contact() != null && draft.contact().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            recipients.add(draft.contact().strip().toLowerCase(Locale.ROOT));
        }
        return recipients;
    }
}
