package tilsagn.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.aid.AidEvent;
import tilsagn.appeal.AppealChecks;
import tilsagn.appeal.AppealFacts;
import tilsagn.appeal.AppealVerdict;
import tilsagn.core.Actor;
import tilsagn.core.CaseNumber;
import tilsagn.decision.DecisionBody;

/** Hears what happens in an appeal and moves its process on, in the transaction of whoever did it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AppealSteps {

    private static final String APPEAL_BODY = DecisionBody.APPEALS_BOARD.name();

    private static final String CLEAR_AID = "clearAppealAid";
    private static final String DECLARED = "aid.declared";

    private final UserSteps steps;
    private final AppealChecks checks;

    AppealSteps(UserSteps steps, AppealChecks checks) {
        this.steps = steps;
        this.checks = checks;
    }

    // A late appeal meets no time that runs.
    @EventListener
    void on(AppealFacts.Lodged fact) {
        steps.in(AppealTimeProcess.KEY, AppealTimeProcess.ID, fact.timeId().toString()).deliverIfAwaited(fact.caseNumber(), "appealLodged");
        steps.in(AppealProcess.KEY, AppealProcess.ID, fact.appealId().toString()).start(fact.caseNumber(),
            Map.of("late", fact.late(), "county", fact.county(), "body", APPEAL_BODY));
    }

    @EventListener
    void on(AppealFacts.ReliefConsidered fact) {
        complete(fact.caseNumber(), fact.appealId(), "considerRelief", Map.of("reliefGranted", fact.granted()));
    }

    @EventListener
    void on(AppealFacts.Reviewed fact) {
        String approving = fact.body() == null ? APPEAL_BODY : fact.body();
        complete(fact.caseNumber(), fact.appealId(), "reviewAppeal", Map.of("bodyApproves", fact.body() != null, "body", approving));
    }

    // From here on the appeal is the appeal body's again, whoever approved.
    @EventListener
    void on(AppealFacts.Approved fact) {
        aidSettled(fact.caseNumber(), fact.appealId());
        String step = of(fact.appealId()).waitsAt(fact.caseNumber(), "approveReversal") ? "approveReversal" : "approveReview";
        complete(fact.caseNumber(), fact.appealId(), step, Map.of("reviewApproved", fact.approved(), "reversed", fact.reversed(), "body", APPEAL_BODY));
    }

    // One task at a time, however often somebody is stopped. An appeal on an older diagram knows no such task.
    @EventListener
    void on(AppealChecks.Wanted fact) {
        if (!of(fact.appealId()).waitsAt(fact.caseNumber(), CLEAR_AID)) {
            of(fact.appealId()).deliverIfAwaited(fact.caseNumber(), "appealAidWanted");
        }
    }

    /** Whoever brought the aid in order has done the task, also when a colleague had taken it. */
    @EventListener
    void on(AidEvent fact) {
        checks.metOf(fact.caseNumber()).stream().filter(appeal -> of(appeal).waitsAt(fact.caseNumber(), CLEAR_AID))
            .forEach(appeal -> aidCleared(fact.caseNumber(), appeal, fact.what().equals(DECLARED)));
    }

    // What the party declares or the engine finds is no deed of the county's people: then the task is not done, but no longer needed.
    private void aidCleared(CaseNumber number, UUID appeal, boolean byTheParty) {
        if (byTheParty || Actor.SYSTEM.equals(Actor.username())) {
            aidSettled(number, appeal);
        } else {
            of(appeal).giveAll(number, CLEAR_AID, Actor.username());
            complete(number, appeal, CLEAR_AID, Map.of());
        }
    }

    // The appeal went another way, or the call turned out to give no aid.
    private void aidSettled(CaseNumber number, UUID appeal) {
        of(appeal).deliverIfAwaited(number, "appealAidSettled");
    }

    @EventListener
    void on(AppealFacts.Commented fact) {
        of(fact.appealId()).message(fact.caseNumber(), "partyCommented", Map.of());
    }

    @EventListener
    void on(AppealFacts.Prepared fact) {
        complete(fact.caseNumber(), fact.appealId(), "prepareAppeal", Map.of());
    }

    // Who decides anew is the body that decided first: the queue reads it from the same variable.
    @EventListener
    void on(AppealFacts.Ruled fact) {
        aidSettled(fact.caseNumber(), fact.appealId());
        boolean remitted = fact.verdict() == AppealVerdict.REMITTED;
        Map<String, Object> variables = new HashMap<>(Map.of("decidedAnew", remitted && fact.body() != null, "redone", remitted && fact.later()));
        if (remitted && fact.body() != null) {
            variables.put("body", fact.body());
        }
        complete(fact.caseNumber(), fact.appealId(), "ruleOnAppeal", variables);
    }

    @EventListener
    void on(AppealFacts.DecidedAnew fact) {
        aidSettled(fact.caseNumber(), fact.appealId());
        complete(fact.caseNumber(), fact.appealId(), fact.later() ? "redoDecision" : "decideAnew", Map.of());
    }

    @EventListener
    void on(AppealFacts.Withdrawn fact) {
        of(fact.appealId()).message(fact.caseNumber(), "appealWithdrawn", Map.of());
    }

    private void complete(CaseNumber number, UUID appeal, String step, Map<String, Object> variables) {
        of(appeal).complete(number, step, Actor.username(), variables);
    }

    private UserSteps of(UUID appeal) {
        return steps.in(AppealProcess.KEY, AppealProcess.ID, appeal.toString());
    }
}
