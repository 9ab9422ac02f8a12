package tilsagn.decision;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
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

    /** What was sent and is neither turned away, withdrawn nor replaced. */
    static final Set<ApplicationStatus> COMPETING = Set.copyOf(EnumSet.complementOf(EnumSet.of(ApplicationStatus.DRAFT,
        ApplicationStatus.NOT_SUBMITTED, ApplicationStatus.DISMISSED, ApplicationStatus.WITHDRAWN, ApplicationStatus.DISCARDED,
        ApplicationStatus.SUPERSEDED)));

    private final DecisionRepository decisions;
    private final DecisionGuards guards;
    private final Rankings rankings;
    private final ReserveList reserves;
    private final PoolLedger ledger;
    private final Calls calls;
    private final Cases cases;
    private final Assessments assessments;
    private final SubmissionWindow window;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Allocations(DecisionRepository decisions, DecisionGuards guards, Rankings rankings, ReserveList reserves, PoolLedger ledger, Calls calls,
                Cases cases, Assessments assessments, SubmissionWindow window, BusinessTime time, ApplicationEventPublisher events) {
        this.decisions = decisions;
        this.guards = guards;
        this.rankings = rankings;
        this.reserves = reserves;
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
        return rankings.of(user, callId);
    }

    static boolean competes(ApplicationStatus status) {
        return COMPETING.contains(status);
    }

    /**
     * Proposes an amount for a case, or another one as long as the case was not sent on.
     *
     * @throws Refusal on {@code amount} outside nothing and the applied amount, on {@code reason} when it is missing where the proposal
     *                 departs from the recommendation or is nothing, {@code decision.no-recommendation}, {@code decision.sent-already}
     */
    public void propose(User user, CaseNumber number, Nok amount, String reason) {
        write(user, number, amount, reason);
        reserves.remove(number);
    }

    private GrantApplication write(User user, CaseNumber number, Nok amount, String reason) {
        GrantApplication application = guards.actable(user, number, Role.MANAGER);
        Call call = calls.get(application.callId());
        Decision decision = decisions.lock(number)
            .orElseGet(() -> new Decision(number, application.callId(), call.county(), application.appliedAmount()));
        Nok recommended = recommendationFor(number);
        DecisionRules.checkProposal(amount, application.appliedAmount(), recommended, reason);
        DecisionRules.checkPart(amount, application.appliedAmount(), call.rules().minPartialPercent());
        if (decision.proposes(amount, Results.blankToNull(reason))) {
            return application;
        }
        decision.propose(amount, Results.blankToNull(reason), user.username(), time.now());
        try {
            decisions.saveAndFlush(decision);
        } catch (DataIntegrityViolationException twice) {
            throw Refusal.conflict("decision.somebody-faster");
        }
        events.publishEvent(new DecisionProposed(number, amount));
        return application;
    }

    /**
     * Recommends a case without funding: nothing is proposed for it, and it goes on the reserve list.
     *
     * @throws Refusal as {@link #propose} does
     */
    public void proposeWithoutFunding(User user, CaseNumber number, String reason) {
        GrantApplication application = write(user, number, Nok.ZERO, reason);
        if (reserves.put(application.callId(), number, user.username())) {
            events.publishEvent(new RecommendedWithoutFunding(number));
        }
    }

    /**
     * Calls a proposed case a question of principle, or takes it back; the decision table reads it when the case is sent.
     *
     * @throws Refusal {@code decision.no-proposal}, {@code decision.sent-already}
     */
    public void callPrinciple(User user, CaseNumber number, boolean principle) {
        guards.actable(user, number, Role.MANAGER);
        Decision decision = decisions.lock(number).orElseThrow(() -> Refusal.conflict("decision.no-proposal"));
        if (decision.route().isPrinciple() != principle && decision.principled(principle)) {
            decisions.saveAndFlush(decision);
            events.publishEvent(new Principle(number, principle));
        }
    }

    /**
     * Sends a proposed case to whoever decides, and sets its money aside.
     *
     * @throws Refusal {@code decision.call-open} before the deadline, {@code decision.no-proposal}, {@code decision.sent-already},
     *                 {@code decision.order.reason} where it departs from the order without a reason, {@code decision.pool.short} with what remains
     */
    public void sendToDecision(User user, CaseNumber number) {
        GrantApplication application = guards.actable(user, number, Role.MANAGER);
        Call call = calls.get(application.callId());
        if (!hasClosed(call)) {
            throw Refusal.conflict("decision.call-open", window.lastDeadline(call).minusSeconds(1));
        }
        recommendationFor(number);
        Decision decision = decisions.lock(number).orElseThrow(() -> Refusal.conflict("decision.no-proposal"));
        boolean departs = departs(user, decision);
        decision.send(departs, time.now());
        decisions.saveAndFlush(decision);
        cases.decisionPending(number);
        // Last, so that the pool's row is held as shortly as possible.
        if (decision.proposedAmount().isPositive()) {
            ledger.reserve(call.id(), number, decision.proposedAmount());
        }
        events.publishEvent(new SentToDecision(number, call.id(), decision.proposedAmount(), decision.route().isPrinciple(), departs));
    }

    // As the person sees the call: what they are disqualified in is no part of their reasons.
    private boolean departs(User user, Decision decision) {
        boolean departs = decision.status() == Decision.Status.PROPOSED
            && rankings.of(user, decision.callId()).departure(decision.caseNumber()) != Departure.NONE;
        if (departs && !DecisionRules.isReason(decision.proposalReason())) {
            throw Refusal.conflict("decision.order.reason", decision.caseNumber().value());
        }
        return departs;
    }

    private Nok recommendationFor(CaseNumber number) {
        return assessments.resultOf(number).map(AssessmentResult::recommended)
            .orElseThrow(() -> Refusal.conflict("decision.no-recommendation"));
    }

    private boolean hasClosed(Call call) {
        return !time.now().isBefore(window.lastDeadline(call));
    }
}
