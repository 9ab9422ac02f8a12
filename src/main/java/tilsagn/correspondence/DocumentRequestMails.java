package tilsagn.correspondence;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Counties;
import tilsagn.application.Cases;
import tilsagn.core.BusinessTime;

/**
 * E-mails to whoever asked to see documents, sent by the process: each once, with a link of its own. They repeat nothing of what was typed, so
 * that nobody can make the county write to others. Who gave no address is told in another way by the adviser.
 */
@Service
@Transactional
public class DocumentRequestMails {

    private final DocumentRequestRepository requests;
    private final DocumentRequestAppealRepository appeals;
    private final DocumentRequestLinks links;
    private final Cases cases;
    private final Counties counties;
    private final HolderMails holders;
    private final MessageSource messages;
    private final NoticeWords words;
    private final Mailer mailer;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    DocumentRequestMails(DocumentRequestRepository requests, DocumentRequestAppealRepository appeals, DocumentRequestLinks links, Cases cases, Counties counties,
                         HolderMails holders, MessageSource messages, NoticeWords words, Mailer mailer, BusinessTime time, ApplicationEventPublisher events) {
        this.requests = requests;
        this.appeals = appeals;
        this.links = links;
        this.cases = cases;
        this.counties = counties;
        this.holders = holders;
        this.messages = messages;
        this.words = words;
        this.mailer = mailer;
        this.time = time;
        this.events = events;
    }

    /** It has come. */
    public void confirm(UUID id) {
        DocumentRequest request = get(id);
        send(request, "ACCESS_CONFIRMED", language(request), lastDay(request));
    }

    /** No answer counts as a refusal from now on: whoever asked may appeal, and whoever has the case should answer. */
    public void markDeemed(UUID id) {
        DocumentRequest request = get(id);
        if (request.isOpen() && request.deemedToldAt() == null) {
            request.toldDeemed(time.now());
            requests.saveAndFlush(request);
            events.publishEvent(new DocumentRequestFacts.CountsAsRefused(request.caseNumber(), id));
        }
        if (request.deemedToldAt() != null) {
            send(request, "ACCESS_DEEMED", language(request), "");
            holders.tell(request.caseNumber(), "ACCESS_LATE", id.toString().substring(0, 8), "correspondence/access");
        }
    }

    /** The answer is there, with the right to appeal where something was refused. */
    public void sendAnswer(UUID id) {
        DocumentRequest request = get(id);
        send(request, "ACCESS_ANSWER_" + request.state(), language(request), appealRight(request, language(request)));
    }

    /** The appeal has come. */
    public void confirmAppeal(UUID id) {
        send(get(id), "ACCESS_APPEAL", language(get(id)), "");
    }

    /** Everything is given after all. */
    public void sendGiven(UUID id) {
        send(get(id), "ACCESS_GIVEN", language(get(id)), "");
    }

    /** The refusal stands, and Statsforvalteren has the appeal. */
    public void sendForwarding(UUID id) {
        send(get(id), "ACCESS_FORWARDED", language(get(id)), "");
    }

    /** What Statsforvalteren ruled. */
    public void sendRuling(UUID id) {
        Phrases phrases = new Phrases(messages, language(get(id)));
        send(get(id), "ACCESS_RULED", language(get(id)), phrases.of("access.ruling." + appeals.findById(id).orElseThrow().ruling()));
    }

    /** How and until when one can appeal; nothing where nothing was refused. */
    String appealRight(DocumentRequest request, Locale language) {
        Phrases phrases = new Phrases(messages, language);
        if (!request.isRefusedInPart()) {
            return "";
        }
        return appeals.findById(request.id()).isPresent() ? phrases.of("access.appeal-right.runs") : phrases.of("access.appeal-right", phrases.date(request.appealLastDay()));
    }

    private void send(DocumentRequest request, String kind, Locale language, String more) {
        if (request.askedEmail() != null) {
            mailer.send(mail(request, kind, language, more));
        }
    }

    /** The mail with a fresh link. */
    Mail mail(DocumentRequest request, String kind, Locale language, String more) {
        String token = links.issue(request.id());
        String link = words.link("/access/" + token);
        Phrases phrases = new Phrases(messages, language);
        String body = phrases.of("mail." + kind + ".body", counties.get(request.county()).name(), phrases.date(request.receivedAt()), link, more);
        return new Mail(request.id() + "/" + kind, request.caseNumber(), request.askedEmail(), phrases.of("mail." + kind + ".subject"), body, link, token);
    }

    /** The last day before no answer counts as a refusal, in words. */
    String lastDay(DocumentRequest request) {
        LocalDate day = request.deemedAt().minusSeconds(1).atZone(BusinessTime.ZONE).toLocalDate();
        return new Phrases(messages, language(request)).date(day);
    }

    // The language the form was filled in, so that the mails do not tell whether there is such a case; what came another way follows the case.
    private Locale language(DocumentRequest request) {
        return request.language() != null ? request.language() : cases.get(request.caseNumber()).language().locale();
    }

    private DocumentRequest get(UUID id) {
        return requests.findById(id).orElseThrow();
    }
}
