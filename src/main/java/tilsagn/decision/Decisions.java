package tilsagn.decision;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.Cases;
import tilsagn.application.Extensions;
import tilsagn.application.GrantApplication;
import tilsagn.assessment.AssessmentResult;
import tilsagn.assessment.Assessments;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.core.web.Languages;
import tilsagn.core.web.Wording;

/** Decisions: who has a case, what was decided, that the party was told, and what then becomes public. */
@Service
@Transactional
public class Decisions {

    private static final List<Decision.Status> MADE = List.of(Decision.Status.DECIDED, Decision.Status.NOTIFIED, Decision.Status.PUBLISHED);

    private final DecisionRepository decisions;
    private final DecisionGuards guards;
    private final PoolLedger ledger;
    private final Awards awards;
    private final Cases cases;
    private final Assessments assessments;
    private final Extensions extensions;
    private final BusinessTime time;
    private final Wording wording;
    private final ApplicationEventPublisher events;

    Decisions(DecisionRepository decisions, DecisionGuards guards, PoolLedger ledger, Awards awards, Cases cases, Assessments assessments,
              Extensions extensions, BusinessTime time, Wording wording, ApplicationEventPublisher events) {
        this.decisions = decisions;
        this.guards = guards;
        this.ledger = ledger;
        this.awards = awards;
        this.cases = cases;
        this.assessments = assessments;
        this.extensions = extensions;
        this.time = time;
        this.wording = wording;
        this.events = events;
    }

    /** The decision on a case, for the process and the letters. */
    @Transactional(readOnly = true)
    public Decision of(CaseNumber number) {
        return find(number).orElseThrow(() -> new NotFound("decision on " + number));
    }

    /** The decision on a case, if it has got that far. */
    @Transactional(readOnly = true)
    public Optional<Decision> find(CaseNumber number) {
        return decisions.findByCaseNumber(number);
    }

    /** The process names the body, and the version of the table it read. */
    public void routeTo(CaseNumber number, DecisionBody body, String tableVersion) {
        of(number).route(body, tableVersion);
    }

    /**
     * Decides a case. The outcome follows from the amount: nothing is a rejection, less than applied is a part.
     *
     * @throws Refusal {@code core.not-yours}, {@code decision.other-body}, {@code decision.four-eyes.*}, {@code decision.decided-already},
     *                 or on the fields {@code amount}, {@code reasons}, {@code conditions}
     */
    public void decide(User user, CaseNumber number, Nok amount, String reasons, String conditions) {
        decide(user, number, amount, reasons, conditions, time.now(),
            decision -> DecisionRules.checkDecision(amount, decision.proposedAmount(), reasons, conditions));
    }

    /**
     * Enters what a meeting decided. It may have given more than was proposed; then the rest is taken from the pool now.
     *
     * @param decidedAt when the meeting decided
     * @throws Refusal as {@link #decide}, and {@code decision.pool.short} when the pool does not have the rest
     */
    void decideInMeeting(User user, CaseNumber number, Nok amount, String reasons, String conditions, Instant decidedAt) {
        decide(user, number, amount, reasons, conditions, decidedAt,
            decision -> DecisionRules.checkMeeting(amount, decision.appliedAmount(), reasons, conditions));
    }

    private void decide(User user, CaseNumber number, Nok amount, String reasons, String conditions, Instant decidedAt, Consumer<Decision> limits) {
        GrantApplication application = guards.actable(user, number, Role.DECISION_MAKER);
        Decision decision = decisions.lock(number).orElseThrow(() -> Refusal.conflict("decision.not-pending", number.value()));
        guards.requireAuthority(user, decision, amount);
        DecisionRules.checkDecider(user, decision, recommendedBy(number));
        limits.accept(decision);
        guards.requireAward(number, amount, decidedAt);
        decision.decide(amount, reasons.strip(), Results.blankToNull(conditions), decider(user, decision, application), decidedAt);
        decisions.saveAndFlush(decision);
        settle(decision);
        events.publishEvent(new Decision.Decided(number, decision.callId(), decision.outcome(), amount));
    }

    private void settle(Decision decision) {
        if (decision.amount().exceeds(decision.proposedAmount())) {
            ledger.release(decision.callId(), decision.caseNumber());
            ledger.reserve(decision.callId(), decision.caseNumber(), decision.amount());
        }
        if (decision.outcome().givesMoney()) {
            ledger.commit(decision.callId(), decision.caseNumber(), decision.amount());
        } else {
            ledger.release(decision.callId(), decision.caseNumber());
        }
    }

    private Decider decider(User user, Decision decision, GrantApplication application) {
        String title = wording.of("decision.title." + decision.body(), List.of(), Languages.of(application.language().name().toLowerCase(Locale.ROOT)));
        return new Decider(user.username(), user.name(), title);
    }

    private String recommendedBy(CaseNumber number) {
        return assessments.resultOf(number).map(AssessmentResult::recommendedBy).orElse(null);
    }

    /** The letter was sent and the applicant told; only now does the application itself show the outcome. Hearing it twice changes nothing. */
    public void markNotified(CaseNumber number) {
        Decision decision = decisions.lock(number).orElseThrow(() -> new NotFound("decision on " + number));
        if (!decision.notified(time.now())) {
            return;
        }
        decisions.saveAndFlush(decision);
        if (cases.get(number).closedAt() != null) {
            cases.decidedAnew(number, decision.amount());
        } else if (decision.outcome().givesMoney()) {
            cases.granted(number, decision.amount());
        } else {
            cases.rejected(number);
        }
        events.publishEvent(new DecisionNotified(number, decision.callId(), decision.outcome(), decision.amount()));
    }

    /**
     * Publishes an award, once the applicant was told.
     *
     * @throws Refusal {@code decision.not-notified}, {@code decision.publish-rejected}, {@code decision.published-already}
     */
    public void publish(User user, CaseNumber number) {
        GrantApplication application = guards.actable(user, number, Role.MANAGER);
        Decision decision = decisions.lock(number).orElseThrow(() -> Refusal.conflict("decision.not-notified", number.value()));
        decision.publish(time.now());
        decisions.saveAndFlush(decision);
        awards.announce(application, decision);
        events.publishEvent(new DecisionPublished(number, decision.callId()));
    }

    /** Every application that was sent to the call has its answer: a decision, a dismissal or a withdrawal; and nobody may send any more. */
    @Transactional(readOnly = true)
    public boolean allDecided(UUID callId) {
        if (extensions.runIn(callId)) {
            return false;
        }
        long competing = cases.countIn(callId, Allocations.COMPETING);
        return decisions.countByCallIdAndStatusIn(callId, MADE) == competing;
    }

    /** Of a call where all is decided: everybody was told and every award is public; true also when there was nothing to award. */
    @Transactional(readOnly = true)
    public boolean allPublished(UUID callId) {
        return decisions.countUnfinished(callId) == 0;
    }
}
