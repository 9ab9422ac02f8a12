package tilsagn.correspondence;

import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

import tilsagn.account.Accounts;
import tilsagn.account.User;
import tilsagn.assessment.Assessors;
import tilsagn.assessment.Reminders;
import tilsagn.assessment.ReturnedPlaces;
import tilsagn.core.CaseNumber;

/** Mails to assessors: that they are asked to a case or no longer, and that sheets are waited for. Numbers only; the rest is read after login. */
@Component
class AssessorMails {

    private final MessageSource messages;
    private final NoticeWords words;
    private final MailQueue queue;
    private final Accounts accounts;

    AssessorMails(MessageSource messages, NoticeWords words, MailQueue queue, Accounts accounts) {
        this.messages = messages;
        this.words = words;
        this.queue = queue;
        this.accounts = accounts;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void tell(Reminders.ReminderWanted fact) {
        String numbers = fact.cases().stream().map(CaseNumber::value).collect(Collectors.joining(", "));
        send(fact.username(), "assessor-reminder/" + fact.username() + "/" + fact.day(), null, "/worklist", "mail.assessor-reminder", fact.call(), numbers);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void tell(Assessors.Invited fact) {
        String path = "/cases/" + fact.caseNumber() + "/assessment/impartiality";
        send(fact.username(), "assessor-invited/" + fact.caseNumber() + "/" + fact.username(), fact.caseNumber(), path, "mail.assessor-invited",
            fact.caseNumber().value(), "");
    }

    @TransactionalEventListener(fallbackExecution = true)
    void tell(ReturnedPlaces.InvitationWithdrawn fact) {
        String key = "assessor-withdrawn/" + fact.caseNumber() + "/" + fact.username() + "/" + UUID.randomUUID();
        send(fact.username(), key, fact.caseNumber(), "/worklist", "mail.assessor-withdrawn", fact.caseNumber().value(), "");
    }

    private void send(String username, String key, CaseNumber caseNumber, String path, String kind, String about, String numbers) {
        User user = accounts.findUser(username).orElseThrow();
        Phrases phrases = new Phrases(messages, user.language());
        String link = words.link(path);
        queue.add(new Mail(key, caseNumber, user.email(), phrases.of(kind + ".subject", about), phrases.of(kind + ".body", about, numbers, link), link));
    }
}
