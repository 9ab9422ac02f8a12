package tilsagn.correspondence;

import java.util.List;
import java.util.Locale;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

import tilsagn.core.BusinessTime;
import tilsagn.core.web.Languages;

/**
 * The same e-mails for requests whose case is not found yet and that have no process: whoever asked is told the same at the same time, whether
 * there is such a case or not.
 */
@Component
class LooseRequestMails {

    private static final int AT_ONCE = 50;

    private final ObjectProvider<DocumentRequestMails> mails;
    private final DocumentRequestRepository requests;
    private final MailQueue queue;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    LooseRequestMails(ObjectProvider<DocumentRequestMails> mails, DocumentRequestRepository requests, MailQueue queue, BusinessTime time,
                      ApplicationEventPublisher events) {
        this.mails = mails;
        this.requests = requests;
        this.queue = queue;
        this.time = time;
        this.events = events;
    }

    /** It has come. */
    void confirm(DocumentRequest request) {
        queue(request, "ACCESS_CONFIRMED", mails.getObject().lastDay(request));
    }

    /** It is refused: the county has no such case. */
    void refused(DocumentRequest request) {
        queue(request, "ACCESS_ANSWER_REFUSED", mails.getObject().appealRight(request, language(request)));
    }

    /** The appeal is Statsforvalteren's now. */
    void forwarded(DocumentRequest request) {
        queue(request, "ACCESS_FORWARDED", "");
    }

    /** The times of the law run for these as well. Every five minutes: the process's own clock is not finer for those who read e-mail. */
    @Scheduled(fixedDelayString = "${tilsagn.access.round:PT5M}")
    @Transactional
    public void tellLate() {
        List<DocumentRequest> late = requests.looseAndLate(DocumentRequest.State.OPEN, time.now(), Limit.of(AT_ONCE));
        late.forEach(request -> {
            request.toldDeemed(time.now());
            requests.save(request);
            queue(request, "ACCESS_DEEMED", "");
        });
    }

    private void queue(DocumentRequest request, String kind, String more) {
        if (request.askedEmail() != null) {
            events.publishEvent(new Due(mails.getObject().mail(request, kind, language(request), more)));
        }
    }

    private static Locale language(DocumentRequest request) {
        return request.language() == null ? Languages.NB : request.language();
    }

    /** Not before the link in it works. */
    @TransactionalEventListener
    void on(Due due) {
        queue.add(due.mail());
    }

    /** A mail to be sent when what it tells is kept. */
    record Due(Mail mail) {
    }
}
