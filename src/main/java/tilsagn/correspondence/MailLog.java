package tilsagn.correspondence;

import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tilsagn.core.BusinessTime;

/**
 * Writes down what happened to an e-mail in a transaction of its own: a mail cannot be called back, so its trace must outlive a rollback.
 */
@Component
class MailLog {

    private final OutgoingMailRepository mails;
    private final BusinessTime time;

    MailLog(OutgoingMailRepository mails, BusinessTime time) {
        this.mails = mails;
        this.time = time;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    public boolean wasSent(String key) {
        return mails.findByMailKey(key).filter(OutgoingMail::isSent).isPresent();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void sent(Mail mail, String sender) {
        note(mail, sender, entry -> entry.sent(time.now()));
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(Mail mail, String sender, String why) {
        note(mail, sender, entry -> entry.failed(time.now(), why));
    }

    private void note(Mail mail, String sender, Consumer<OutgoingMail> what) {
        OutgoingMail entry = mails.findByMailKey(mail.key()).orElseGet(() -> new OutgoingMail(mail, sender, time.now()));
        what.accept(entry);
        mails.save(entry);
    }
}
