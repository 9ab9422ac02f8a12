package tilsagn.correspondence;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.BusinessSecret;
import tilsagn.application.GrantApplication;
import tilsagn.assessment.CaseDoor;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;

/** The panel of requests for documents of a case, for those of the county who may see the case. */
@Service
@Transactional(readOnly = true)
public class DocumentRequestViews {

    private static final int MOST = 50;

    private final DocumentRequestRepository requests;
    private final DocumentRequestAppealRepository appeals;
    private final DocumentRequestTermsStore terms;
    private final DocumentRequestPapers papers;
    private final CaseDoor door;
    private final BusinessTime time;

    DocumentRequestViews(DocumentRequestRepository requests, DocumentRequestAppealRepository appeals, DocumentRequestTermsStore terms, DocumentRequestPapers papers,
                         CaseDoor door, BusinessTime time) {
        this.requests = requests;
        this.appeals = appeals;
        this.terms = terms;
        this.papers = papers;
        this.door = door;
        this.time = time;
    }

    /**
     * A line of the list.
     *
     * @param appeal {@code null} when there is none
     * @param deemed whether it counts as refused
     */
    public record Line(DocumentRequest request, DocumentRequestAppeal appeal, boolean deemed) {

        /** Whether somebody has something to do with it. */
        public boolean isOpen() {
            return request.isOpen() || appeal != null && appeal.isOpen();
        }
    }

    /**
     * The panel.
     *
     * @param lines      the newest first
     * @param shown      the one that is looked at, or {@code null}
     * @param task       the form to show: {@code answer}, {@code review}, {@code ruling}, or {@code null}
     * @param obstacle   message key of why the reader may not do it, or {@code null}
     * @param mayAppeal  whether an appeal can be registered
     * @param writes     whether the reader registers and answers at all
     * @param papers     what can be chosen, where there is a form
     * @param secrets    what the applicant holds to be business secrets
     */
    public record Desk(List<Line> lines, Line shown, String task, String obstacle, boolean mayAppeal, boolean writes, List<OfferedPaper> papers,
                       List<BusinessSecret> secrets, DocumentRequestTerms terms) {
    }

    /** @param chosen which of them, or {@code null} for the one that waits longest */
    public Desk of(User user, CaseNumber number, UUID chosen) {
        GrantApplication application = door.visible(user, number);
        List<Line> lines = lines(number);
        Line shown = chosen == null ? waiting(lines) : lines.stream().filter(line -> line.request().id().equals(chosen)).findFirst()
            .orElseThrow(() -> new NotFound("request " + chosen));
        if (shown != null) {
            shown.request().whole();
        }
        boolean writes = door.may(user, number, Role.ADVISOR, Role.MANAGER);
        String task = shown == null ? null : task(user, number, shown, writes);
        String obstacle = obstacle(user, shown, task);
        boolean form = task != null && obstacle == null;
        return new Desk(lines, shown, task, obstacle, writes && shown != null && shown.appeal() == null && (shown.deemed() || shown.request().isRefusedInPart()),
            writes, form ? papers.of(shown.request(), application) : List.of(), form ? application.aid().businessSecrets() : List.of(), terms.at(time.now()));
    }

    private List<Line> lines(CaseNumber number) {
        Instant now = time.now();
        List<DocumentRequest> found = requests.findByCaseNumberOrderByReceivedAtDesc(number, Limit.of(MOST));
        Map<UUID, DocumentRequestAppeal> over = found.isEmpty() ? Map.of() : appeals.findByRequestIdIn(found.stream().map(DocumentRequest::id).toList()).stream()
            .collect(Collectors.toMap(DocumentRequestAppeal::requestId, Function.identity()));
        return found.stream().map(request -> new Line(request, over.get(request.id()), request.countsAsRefused(now))).toList();
    }

    private static Line waiting(List<Line> lines) {
        return lines.stream().filter(Line::isOpen).min(Comparator.comparing(line -> line.request().receivedAt()))
            .orElse(lines.isEmpty() ? null : lines.get(0));
    }

    // An appeal comes before the answer that was never given: both may wait for different people.
    private String task(User user, CaseNumber number, Line shown, boolean writes) {
        DocumentRequestAppeal.State appealed = shown.appeal() == null ? null : shown.appeal().state();
        if (appealed == DocumentRequestAppeal.State.REVIEW && door.may(user, number, Role.MANAGER)) {
            return "review";
        }
        if (shown.request().isOpen()) {
            return writes ? "answer" : null;
        }
        return appealed == DocumentRequestAppeal.State.FORWARDED && writes ? "ruling" : null;
    }

    private static String obstacle(User user, Line shown, String task) {
        boolean own = "review".equals(task) && user.username().equals(shown.request().answeredBy());
        return own ? "correspondence.access.appeal.second-person" : null;
    }
}
