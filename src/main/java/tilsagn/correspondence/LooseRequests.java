package tilsagn.correspondence;

import java.time.Instant;
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
import tilsagn.application.Cases;
import tilsagn.assessment.CaseDoor;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.correspondence.DocumentRequest.State;

/** Requests for documents that name no case of the county: somebody finds the case, or answers that the county has no such document. */
@Service
@Transactional
public class LooseRequests {

    private static final int MOST = 50;

    private final DocumentRequestRepository requests;
    private final DocumentRequestAppealRepository appeals;
    private final DocumentRequestTermsStore terms;
    private final DocumentRequestIntake intake;
    private final LooseRequestMails mails;
    private final Cases cases;
    private final CaseDoor door;
    private final BusinessTime time;

    LooseRequests(DocumentRequestRepository requests, DocumentRequestAppealRepository appeals, DocumentRequestTermsStore terms, DocumentRequestIntake intake, LooseRequestMails mails, Cases cases,
                  CaseDoor door, BusinessTime time) {
        this.requests = requests;
        this.appeals = appeals;
        this.terms = terms;
        this.intake = intake;
        this.mails = mails;
        this.cases = cases;
        this.door = door;
        this.time = time;
    }

    /** Those of the person's county, the oldest first; 404 for those who neither handle cases nor look over them. */
    @Transactional(readOnly = true)
    public List<DocumentRequestViews.Line> of(User user) {
        if (!handles(user) && !user.has(Role.AUDITOR)) {
            throw new NotFound("requests without a case");
        }
        Instant now = time.now();
        List<DocumentRequest> found = requests.loose(user.county(), Limit.of(MOST));
        Map<UUID, DocumentRequestAppeal> over = found.isEmpty() ? Map.of() : appeals.findByRequestIdIn(found.stream().map(DocumentRequest::id).toList()).stream()
            .collect(Collectors.toMap(DocumentRequestAppeal::requestId, Function.identity()));
        return found.stream().map(request -> new DocumentRequestViews.Line(request, over.get(request.id()), request.countsAsRefused(now))).toList();
    }

    /** How many wait for the person. */
    @Transactional(readOnly = true)
    public long waitingFor(User user) {
        return handles(user) ? requests.countLoose(user.county()) : 0;
    }

    /**
     * It is about this case: its proceeding begins, with the times that run since it came.
     *
     * @throws Refusal on {@code number}
     */
    public void connect(User user, UUID id, String typed) {
        DocumentRequest request = held(user, id);
        String text = typed == null ? "" : typed.strip();
        if (!CaseNumber.isOne(text) || !cases.visibleTo(user).sees(CaseNumber.parse(text))) {
            throw Refusal.onField("number", "correspondence.access.loose.no-case");
        }
        door.requireVisible(user, CaseNumber.parse(text));
        request.belongsTo(CaseNumber.parse(text));
        requests.saveAndFlush(request);
        intake.begin(request, false);
    }

    /**
     * The county has no such document.
     *
     * @throws Refusal on {@code reason}
     */
    public void refuse(User user, UUID id, String typed) {
        DocumentRequest request = held(user, id);
        String reason = typed == null ? "" : typed.replace("\r\n", "\n").strip();
        AccessAnswerRules.requireWords("reason", reason);
        request.answer(new DocumentRequest.Answered(State.REFUSED, ExemptionGround.NO_DOCUMENT, reason, List.of(), terms.at(time.now()).appealLastDay(time.now())),
            user, time.now());
        requests.saveAndFlush(request);
        mails.refused(request);
    }

    /**
     * The refusal stands, and Statsforvalteren has the appeal; not by the one who refused.
     *
     * @throws Refusal on {@code reason}; {@code correspondence.access.appeal.second-person}
     */
    public void forward(User user, UUID id, String typed) {
        DocumentRequest request = held(user, id);
        DocumentRequestAppeal appeal = appeals.findById(id).filter(DocumentRequestAppeal::isOpen).orElseThrow(() -> new NotFound("appeal over " + id));
        if (user.username().equals(request.answeredBy())) {
            throw Refusal.conflict("correspondence.access.appeal.second-person");
        }
        String reason = typed == null ? "" : typed.replace("\r\n", "\n").strip();
        AccessAnswerRules.requireWords("reason", reason);
        appeal.review(false, reason, user, time.now(), time.today());
        appeals.saveAndFlush(appeal);
        mails.forwarded(request);
    }

    private DocumentRequest held(User user, UUID id) {
        if (!handles(user)) {
            of(user);
            throw Refusal.conflict("core.not-yours");
        }
        return requests.hold(id).filter(request -> request.caseNumber() == null && request.county().equals(user.county()))
            .orElseThrow(() -> new NotFound("request " + id));
    }

    /** Whether the person finds cases and answers; others only look. */
    public boolean handles(User user) {
        return user.has(Role.ADVISOR) || user.has(Role.MANAGER);
    }
}
