package tilsagn.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.GrantApplication;
import tilsagn.assessment.CaseDoor;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.correspondence.DocumentRequest.State;
import tilsagn.document.Intake;
import tilsagn.document.Received;

/** What an adviser does with a request for documents of a case: registers one that came another way, adds files, and answers. */
@Service
public class DocumentRequestDesk {

    private final DocumentRequestRepository requests;
    private final DocumentRequestAppealRepository appeals;
    private final DocumentRequestTermsStore terms;
    private final DocumentRequestFiles files;
    private final DocumentRequestIntake requestIntake;
    private final AnsweredPapers papers;
    private final CaseDoor door;
    private final Intake intake;
    private final BusinessTime time;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    DocumentRequestDesk(DocumentRequestRepository requests, DocumentRequestAppealRepository appeals, DocumentRequestTermsStore terms, DocumentRequestFiles files,
                        DocumentRequestIntake requestIntake, AnsweredPapers papers, CaseDoor door, Intake intake, BusinessTime time,
                        TransactionTemplate transaction, ApplicationEventPublisher events) {
        this.requests = requests;
        this.appeals = appeals;
        this.terms = terms;
        this.files = files;
        this.requestIntake = requestIntake;
        this.papers = papers;
        this.door = door;
        this.intake = intake;
        this.time = time;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * Registers one that came another way than on the form.
     *
     * @param day when it came, in Norway
     * @return its id
     * @throws Refusal on the fields of {@link NewDocumentRequest}, on {@code channel} and on {@code receivedOn}
     */
    @Transactional
    public UUID register(User user, CaseNumber number, NewDocumentRequest asked, LocalDate day) {
        GrantApplication application = door.acting(user, number, Role.ADVISOR, Role.MANAGER);
        if (asked.channel() == null || asked.channel() == DocumentRequest.Channel.FORM) {
            throw Refusal.onField("channel", "correspondence.access.channel.missing");
        }
        asked.requireWhole();
        return requestIntake.take(asked, application.county(), number, arrival(day, "receivedOn")).id();
    }

    /** The moment something came that is only known by its day. */
    Instant arrival(LocalDate day, String field) {
        LocalDate today = time.today();
        if (day == null || day.isAfter(today) || day.isBefore(today.minusYears(1))) {
            throw Refusal.onField(field, day == null ? "correspondence.access.day.missing" : "correspondence.access.day.odd");
        }
        return day.equals(today) ? time.now() : day.atTime(LocalTime.NOON).atZone(BusinessTime.ZONE).toInstant();
    }

    /**
     * Adds a file, at once, so that nothing is lost when the rest of the form is refused.
     *
     * @param copyOf key of the document of which it is a blacked-out copy; {@code null} for another document
     * @throws Refusal {@code document.refused.…}, {@code correspondence.access.files.many}, {@code correspondence.access.answered}
     */
    public void add(User user, CaseNumber number, UUID id, String copyOf, String name, InputStreamSource content) {
        door.requireActing(user, number, Role.ADVISOR, Role.MANAGER);
        try (Received received = intake.receive(name, content)) {
            transaction.executeWithoutResult(now -> {
                DocumentRequest request = held(number, id);
                if (!request.isOpen() && appeals.findById(id).filter(DocumentRequestAppeal::isOpen).isEmpty()) {
                    throw Refusal.conflict("correspondence.access.answered");
                }
                files.keep(id, copyOf, received, user.username(), DocumentRequest.stored(time.now()));
            });
        }
    }

    /**
     * Answers.
     *
     * @throws Refusal on {@code outcome}, {@code ground}, {@code reason} and the documents' fields; {@code correspondence.access.answered}
     */
    @Transactional
    public void answer(User user, CaseNumber number, UUID id, DraftedAnswer answer) {
        GrantApplication application = door.acting(user, number, Role.ADVISOR, Role.MANAGER);
        DocumentRequest request = held(number, id);
        if (!request.isOpen()) {
            throw Refusal.conflict("correspondence.access.answered");
        }
        Map<String, OfferedPaper> offered = papers.offered(request, application);
        AccessAnswerRules.require(answer, offered);
        List<AnsweredPaper> kept = papers.kept(request, application, offered, answer.papers(), AnsweredPaper.Round.ANSWER, user);
        Instant now = time.now();
        LocalDate lastDay = answer.state() == State.GIVEN ? null : terms.at(now).appealLastDay(now);
        request.answer(new DocumentRequest.Answered(answer.state(), answer.ground(), answer.reason().isEmpty() ? null : answer.reason(), kept, lastDay), user, now);
        requests.saveAndFlush(request);
        nothingLeft(request, now);
        events.publishEvent(new DocumentRequestFacts.Answered(number, id, answer.state()));
    }

    // Whoever appealed because nobody answered has got everything: there is nothing left to review.
    private void nothingLeft(DocumentRequest request, Instant now) {
        if (request.state() == State.GIVEN) {
            appeals.findById(request.id()).filter(appeal -> appeal.state() == DocumentRequestAppeal.State.REVIEW).ifPresent(appeal -> {
                appeal.falls(now);
                appeals.saveAndFlush(appeal);
            });
        }
    }

    private DocumentRequest held(CaseNumber number, UUID id) {
        return requests.hold(id).filter(request -> number.equals(request.caseNumber())).orElseThrow(() -> new NotFound("request " + id));
    }
}
