package tilsagn.correspondence;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Counties;
import tilsagn.account.AnonymousForms;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.decision.Award;
import tilsagn.decision.Awards;
import tilsagn.document.Documents;

/**
 * Asking to see documents, as anybody does it without logging in: the form of a call and of an award, and the page behind the link. Whether a
 * case exists nobody learns here: a number the county has and one it has not are answered alike.
 */
@Service
@Transactional
public class DocumentRequests {

    private static final Duration SECOND_CLICK = Duration.ofMinutes(5);

    private final DocumentRequestRepository requests;
    private final DocumentRequestAppealRepository appeals;
    private final DocumentRequestLinks links;
    private final DocumentRequestIntake intake;
    private final DocumentRequestCases cases;
    private final Calls calls;
    private final Awards awards;
    private final Counties counties;
    private final Documents documents;
    private final AnonymousForms bounds;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    DocumentRequests(DocumentRequestRepository requests, DocumentRequestAppealRepository appeals, DocumentRequestLinks links, DocumentRequestIntake intake,
                     DocumentRequestCases cases, Calls calls, Awards awards, Counties counties, Documents documents, AnonymousForms bounds, BusinessTime time,
                     ApplicationEventPublisher events) {
        this.requests = requests;
        this.appeals = appeals;
        this.links = links;
        this.intake = intake;
        this.cases = cases;
        this.calls = calls;
        this.awards = awards;
        this.counties = counties;
        this.documents = documents;
        this.bounds = bounds;
        this.time = time;
        this.events = events;
    }

    /**
     * Where a form stands.
     *
     * @param title      of the call or the award
     * @param award      whether it is an award: then the case needs no number
     * @param countyName who answers
     */
    public record Place(String title, boolean award, String countyName) {
    }

    /** The form of a published call. */
    @Transactional(readOnly = true)
    public Place ofCall(String slug) {
        Call call = calls.bySlug(slug);
        return new Place(call.title(), false, counties.get(call.county()).name());
    }

    /** The form of an award that was published here; one a county published elsewhere has its documents there. */
    @Transactional(readOnly = true)
    public Place ofAward(String id) {
        Award award = awards.published(id);
        caseOf(id);
        return new Place(award.title(), true, award.countyName());
    }

    /**
     * Asks on a call's page; the number of the case may be told.
     *
     * @param from network address of the browser
     * @throws Refusal on {@code number}, {@code name}, {@code email} and {@code wish}; {@code account.open-form.too-many}
     */
    public void askOnCall(String slug, NewDocumentRequest asked, String from) {
        String county = calls.bySlug(slug).county();
        ask(asked, county, cases.find(county, asked.number()).orElse(null), from);
    }

    /** Asks on an award's page. */
    public void askOnAward(String id, NewDocumentRequest asked, String from) {
        ask(asked, awards.published(id).countyCode(), caseOf(id), from);
    }

    private CaseNumber caseOf(String id) {
        return awards.caseOf(id).orElseThrow(() -> new NotFound("case of award " + id));
    }

    private void ask(NewDocumentRequest asked, String county, CaseNumber number, String from) {
        asked.requireWhole();
        bounds.requireMail(asked.email(), from);
        boolean secondClick = requests.findByAskedEmailAndWishAndReceivedAtAfter(asked.email(), asked.wish(), time.now().minus(SECOND_CLICK)).stream()
            .anyMatch(one -> one.isAlso(asked, county, number));
        if (!secondClick) {
            intake.take(asked, county, number, time.now());
        }
    }

    /** What is behind a link; its first opening after the answer is noted. 404 for one that works no more. */
    public Page open(String token) {
        Instant now = time.now();
        // Before it is read, by the database: a mail program that looks at the link opens it at the same time.
        boolean first = links.requestOf(token).filter(id -> requests.markOpened(id, now.truncatedTo(ChronoUnit.MICROS)) > 0).isPresent();
        DocumentRequest request = find(token);
        if (first && request.caseNumber() != null) {
            events.publishEvent(new DocumentRequestFacts.Opened(request.caseNumber(), request.id()));
        }
        Optional<DocumentRequestAppeal> appeal = appeals.findById(request.id());
        return new Page(request.whole(), appeal.orElse(null), request.countsAsRefused(now), appeal.isEmpty() && request.isAppealable(now), counties.get(request.county()).name());
    }

    /**
     * A request as whoever asked sees it.
     *
     * @param appeal     {@code null} when nobody has appealed
     * @param deemed     whether it counts as refused
     * @param appealable whether they may appeal now
     */
    public record Page(DocumentRequest request, DocumentRequestAppeal appeal, boolean deemed, boolean appealable, String countyName) {
    }

    /** A document that was given; 404 for anything else. */
    @Transactional(readOnly = true)
    public Given given(String token, int position) {
        DocumentRequest request = find(token);
        AnsweredPaper paper = position < 0 || position >= request.papers().size() ? null : request.papers().get(position);
        if (paper == null || !paper.isGiven()) {
            throw new NotFound("document " + position + " of request " + request.id());
        }
        UUID file = paper.fileId();
        return new Given(paper, documents.open(file));
    }

    /** A document and its bytes, fetched as they are read. */
    public record Given(AnsweredPaper paper, InputStream content) {
    }

    /**
     * Appeals over the refusal.
     *
     * @throws Refusal on {@code words}; {@code correspondence.access.appeal.not-now}
     */
    public void appeal(String token, String typed) {
        DocumentRequest request = requests.hold(find(token).id()).orElseThrow();
        if (!request.isAppealable(time.now())) {
            throw Refusal.conflict("correspondence.access.appeal.not-now");
        }
        intake.appeal(request, typed, null, null, time.now());
    }

    private DocumentRequest find(String token) {
        return links.requestOf(token).flatMap(requests::findById).orElseThrow(() -> new NotFound("request for documents"));
    }
}
