package tilsagn.correspondence;

import java.time.Instant;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;

/** Writes down what somebody asked for or appealed over, whichever way it came, and starts its proceeding on the case. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DocumentRequestIntake {

    private static final int LONGEST_LATE = 2000;

    private final DocumentRequestRepository requests;
    private final DocumentRequestAppealRepository appeals;
    private final DocumentRequestTermsStore terms;
    private final LooseRequestMails looseMails;
    private final ApplicationEventPublisher events;

    DocumentRequestIntake(DocumentRequestRepository requests, DocumentRequestAppealRepository appeals, DocumentRequestTermsStore terms, LooseRequestMails looseMails,
                          ApplicationEventPublisher events) {
        this.requests = requests;
        this.appeals = appeals;
        this.terms = terms;
        this.looseMails = looseMails;
        this.events = events;
    }

    /** @param number the case, or {@code null} for one that is to be found */
    DocumentRequest take(NewDocumentRequest asked, String county, CaseNumber number, Instant received) {
        DocumentRequest request = requests.saveAndFlush(new DocumentRequest(asked, county, number, received, terms.at(received)));
        if (number == null) {
            looseMails.confirm(request);
        } else {
            begin(request, asked.registeredBy() != null);
        }
        return request;
    }

    /** Its case is known: the proceeding begins, with the appeal when there is one already. */
    void begin(DocumentRequest request, boolean registered) {
        if (request.isOpen()) {
            events.publishEvent(new DocumentRequestFacts.Asked(request.caseNumber(), request.id(), request.answerBy(), request.deemedAt(), registered));
        }
        appeals.findById(request.id()).filter(DocumentRequestAppeal::isOpen).ifPresent(appeal -> publish(request, appeal, false));
    }

    /**
     * @param registeredBy login name of the adviser, or {@code null}
     * @param lateReason   why a late one is treated, or {@code null}
     */
    void appeal(DocumentRequest request, String typed, String registeredBy, String lateReason, Instant lodged) {
        String words = typed == null ? "" : typed.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (words.isEmpty() || words.length() > DocumentRequestAppeal.LONGEST) {
            throw Refusal.onField("words", words.isEmpty() ? "correspondence.access.appeal.words.missing" : "correspondence.access.long", DocumentRequestAppeal.LONGEST);
        }
        if (lateReason != null && lateReason.length() > LONGEST_LATE) {
            throw Refusal.onField("lateReason", "correspondence.access.long", LONGEST_LATE);
        }
        if (appeals.findById(request.id()).isPresent()) {
            throw Refusal.conflict("correspondence.access.appeal.once");
        }
        DocumentRequestAppeal appeal = appeals.saveAndFlush(new DocumentRequestAppeal(request.id(), words, registeredBy, lateReason, lodged));
        if (request.caseNumber() != null) {
            publish(request, appeal, registeredBy != null);
        }
    }

    private void publish(DocumentRequest request, DocumentRequestAppeal appeal, boolean registered) {
        events.publishEvent(new DocumentRequestFacts.Appealed(request.caseNumber(), request.id(), terms.at(appeal.lodgedAt()).reviewBy(appeal.lodgedAt()), registered));
    }
}
