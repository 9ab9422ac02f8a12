package tilsagn.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import tilsagn.account.AccountNotice;

/**
 * Writes what people are told about their account, in their own language. Only what was really done is told, so this listens after the
 * commit; and it is sent beside the request, so that nobody learns from the time an answer takes whether a mail went out.
 */
@Component
class AccountMails {

    private final MessageSource messages;
    private final MailQueue queue;
    private final String baseUrl;

    AccountMails(MessageSource messages, MailQueue queue, @Value("${tilsagn.base-url:http://localhost:8080}") String baseUrl) {
        this.messages = messages;
        this.queue = queue;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void told(AccountNotice notice) {
        String link = baseUrl + notice.path();
        String key = "correspondence.account." + notice.kind();
        Object[] values = values(notice, link);
        Mail mail = new Mail("account/" + UUID.randomUUID(), null, notice.address(), text(key + ".subject", values, notice.language()),
            text(key + ".body", values, notice.language()), link, notice.kind().isSecret() ? link : null);
        queue.add(mail);
    }

    // The link is the second value in every text, whatever else a text names.
    private static Object[] values(AccountNotice notice, String link) {
        List<Object> values = new ArrayList<>(notice.values());
        values.add(Math.min(1, values.size()), link);
        return values.toArray();
    }

    private String text(String key, Object[] values, Locale language) {
        return messages.getMessage(key, values, language);
    }
}
