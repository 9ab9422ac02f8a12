package tilsagn.decision;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.application.Veil;
import tilsagn.application.SubmissionWindow;
import tilsagn.assessment.AssessmentResult;
import tilsagn.assessment.Assessments;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;

/** The manager's verbs: see the ranking, propose amounts, send cases to whoever decides. */
@Service
@Transactional
public class Allocations {

    private final DecisionRepository decisions;
    private final DecisionGuards guards;
    private final PoolLedger ledger;
    private final Calls calls;
    private final Cases cases;
    private final Assessments assessments;
    private final SubmissionWindow window;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Allocations(DecisionRepository decisions, DecisionGuards guards, PoolLedger ledger, Calls calls, Cases cases, Assessments assessments,
                SubmissionWindow window, BusinessTime time, ApplicationEventPublisher events) {
        this.decisions = decisions;
        this.guards = guards;
        this.ledger = ledger;
        this.calls = calls;
        this.cases = cases;
        this.assessments = assessments;
        this.window = window;
        this.time = time;
        this.events = events;
    }

    /** The call's ranking as the person may see it, in a handful of queries however many applications there are. */
    @Transactional(readOnly = true)
    public Ranking ranking(User user, UUID callId) {
        Call call = DecisionGuards.visible(user, calls.get(callId));
        List<GrantApplication> applications = cases.visibleTo(user).inCall(callId).stream().filter(Allocations::competes).toList();
        Set<CaseNumber> numbers = applications.stream().map(GrantApplication::caseNumber).collect(Collectors.toSet());
        Map<CaseNumber, AssessmentResult> results = assessments.resultsIn(numbers).stream()
            .collect(Collectors.toMap(AssessmentResult::caseNumber, Function.identity()));
        Map<CaseNumber, Decision> made = decisions.findByCallId(callId).stream()
            .collect(Collectors.toMap(Decision::caseNumber, Function.identity()));
        Set<CaseNumber> hidden = assessments.disqualifiedIn(user.username(), numbers);
        List<Candidate> candidates = applications.stream().map(application -> candidate(application, call,
            results.get(application.caseNumber()), made.get(application.caseNumber()), hidden.contains(application.caseNumber()))).toList();
        return Ranking.of(call, ledger.of(callId), window.lastDeadline(call), time.now(), candidates);
    }

    static boolean competes(GrantApplication application) {
        return switch (application.status()) {
            case DRAFT, NOT_SUBMITTED, DISMISSED, WITHDRAWN, DISCARDED, SUPERSEDED -> false;
            default -> true;
        };
    }

    private static Candidate candidate(GrantApplication application, Call call, AssessmentResult result, Decision decision, boolean hidden) {
        String statusKey = decision == null ? "application.status." + application.status() : "decision.status." + decision.status();
        // In a blind call nobody meets a name here before every sheet is in.
        Veil veil = call.isBlind() && result == null ? Veil.of(application) : null;
        return new Candidate(application.caseNumber(), veil == null ? application.organisationName() : veil.applicant(),
            veil == null ? application.title() : veil.over(application.title()), application.countsFrom(),
            statusKey, application.appliedAmount(), Results.scores(result, call), decision, hidden);
    }

    /**
     * Proposes an amount for a case, or another one as long as the case was not sent on.
     *
     * @throws Refusal on {@code amount} outside nothing and the applied amount, on {@code reason} when it is missing where the proposal
     *                 departs from the recommendation or is nothing, {@code decision.no-recommendation}, {@code decision.sent-already}
     */
    public void propose(User user, CaseNumber number, Nok amount, String reason) {
        GrantApplication application = guards.actable(user, number, Role.MANAGER);
        Call call = calls.get(application.callId());
        Decision decision = decisions.lock(number)
            .orElseGet(() -> new Decision(number, application.callId(), call.county(), application.appliedAmount()));
        Nok recommended = recommendationFor(number);
        DecisionRules.checkProposal(amount, application.appliedAmount(), recommended, reason);
        DecisionRules.checkPart(amount, application.appliedAmount(), call.rules().minPartialPercent());
        if (decision.proposes(amount, Results.blankToNull(reason))) {
            return;
        }
        decision.propose(amount, Results.blankToNull(reason), user.username(), time.now());
        try {
            decisions.saveAndFlush(decision);
        } catch (DataIntegrityViolationException twice) {
            throw Refusal.conflict("decision.somebody-faster");
        }
        events.publishEvent(new Decision.Proposed(number, amount));
    }

    /**
     * Sends a proposed case to whoever decides, and sets its money aside.
     *
     * @throws Refusal {@code decision.call-open} before the deadline, {@code decision.no-proposal}, {@code decision.sent-already},
     *                 {@code decision.pool.short} with what remains
     */
    public void sendToDecision(User user, CaseNumber number) {
        GrantApplication application = guards.actable(user, number, Role.MANAGER);
        Call call = calls.get(application.callId());
        if (!hasClosed(call)) {
            throw Refusal.conflict("decision.call-open", window.lastDeadline(call).minusSeconds(1));
        }
        recommendationFor(number);
        Decision decision = decisions.lock(number).orElseThrow(() -> Refusal.conflict("decision.no-proposal"));
        decision.send(time.now());
        decisions.saveAndFlush(decision);
        cases.decisionPending(number);
        // Last, so that the pool's row is held as shortly as possible.
        if (decision.proposedAmount().isPositive()) {
            ledger.reserve(call.id(), number, decision.proposedAmount());
        }
        events.publishEvent(new Decision.SentToDecision(number, call.id(), decision.proposedAmount()));
    }

    private Nok recommendationFor(CaseNumber number) {
        return assessments.resultOf(number).map(AssessmentResult::recommended)
            .orElseThrow(() -> Refusal.conflict("decision.no-recommendation"));
    }

    private boolean hasClosed(Call call) {
        return !time.now().isBefore(window.lastDeadline(call));
    }
}
