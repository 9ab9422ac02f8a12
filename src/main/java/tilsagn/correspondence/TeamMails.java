package tilsagn.correspondence;

import java.time.Instant;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

import tilsagn.account.Accounts;
import tilsagn.application.TeamNews;

/**
 * The mails among those who work on an application, in the language their reader has chosen, else in the written
 * standard of the organisation that applies. They are queued when what they
 * tell is stored, so that no request waits for a mail server. One that cannot be delivered is written down by the {@link Mailer}; the lead
 * can send an invitation again.
 */
@Component
class TeamMails {

    private final MessageSource messages;
    private final MailQueue queue;
    private final Accounts accounts;
    private final String baseUrl;

    TeamMails(MessageSource messages, MailQueue queue, Accounts accounts, @Value("${tilsagn.base-url:http://localhost:8080}") String baseUrl) {
        this.messages = messages;
        this.queue = queue;
        this.accounts = accounts;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    @TransactionalEventListener(fallbackExecution = true)
    void tell(TeamNews news) {
        for (int at = 0; at < news.recipients().size(); at++) {
            queue.add(mail(news, news.recipients().get(at), "team/" + news.id() + "/" + at));
        }
    }

    private Mail mail(TeamNews news, String recipient, String key) {
        Phrases phrases = accounts.languageOfAddress(recipient).map(language -> new Phrases(messages, language))
            .orElseGet(() -> new Phrases(messages, news.language()));
        String words = "mail.team." + news.kind();
        Object[] facts = facts(news, phrases);
        return new Mail(key, null, recipient, phrases.of(words + ".subject", facts), phrases.of(words + ".body", facts), baseUrl + news.path(),
            news.secret());
    }

    private Object[] facts(TeamNews news, Phrases phrases) {
        String title = news.application() == null ? phrases.of("mail.team.untitled") : news.application();
        return new Object[] {news.actor(), news.party(), news.call(), title, orEmpty(news.about()),
            news.role() == null ? "" : phrases.of("mail.team.role." + news.role()), day(news.until(), phrases), baseUrl + news.path()};
    }

    private static String day(Instant until, Phrases phrases) {
        return until == null ? "" : phrases.date(until);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
