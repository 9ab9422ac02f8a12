package tilsagn.correspondence;

import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

import tilsagn.account.Accounts;
import tilsagn.account.User;
import tilsagn.worklist.HandedOver;

/**
 * Mails to staff who are given work by a colleague: one for each deed, in the reader's language. It names cases and steps only; the note that
 * came along may say anything, so it is read after login.
 */
@Component
class HandoverMails {

    private final MessageSource messages;
    private final NoticeWords words;
    private final MailQueue queue;
    private final Accounts accounts;

    HandoverMails(MessageSource messages, NoticeWords words, MailQueue queue, Accounts accounts) {
        this.messages = messages;
        this.words = words;
        this.queue = queue;
        this.accounts = accounts;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void tell(HandedOver fact) {
        User user = accounts.findUser(fact.username()).orElseThrow();
        Phrases phrases = new Phrases(messages, user.language());
        String link = words.link("/worklist?view=mine");
        String subject = fact.items().size() == 1
            ? phrases.of("mail.handed-over.subject", fact.giver(), fact.items().get(0).caseNumber().value())
            : phrases.of("mail.handed-over.subject.many", fact.giver(), String.valueOf(fact.items().size()));
        String lines = fact.items().stream().map(item -> line(item, phrases)).collect(Collectors.joining("\n"));
        String body = phrases.of("mail.handed-over.body", fact.giver(), lines, link);
        queue.add(new Mail("handed-over/" + fact.id(), null, user.email(), subject, body, link));
    }

    private String line(HandedOver.Given item, Phrases phrases) {
        String step = messages.getMessage("workflow.task." + item.step(), null, item.step(), phrases.locale());
        return phrases.of("mail.handed-over.line", item.caseNumber().value(), item.title(), step);
    }
}
