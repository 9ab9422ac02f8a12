package tilsagn.workflow;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.application.Revision;
import tilsagn.application.SubmissionWindow;
import tilsagn.application.Withdrawal;
import tilsagn.assessment.Assessment;
import tilsagn.assessment.ConsensusWritten;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.Actor;
import tilsagn.core.CaseNumber;
import tilsagn.decision.Decision;
import tilsagn.decision.DecisionPublished;
import tilsagn.decision.SentToDecision;

/**
 * Facts first, then the process: hears what the rooms have done and moves the process on, in the transaction of the one who did it. A
 * step that cannot be moved is a {@link tilsagn.core.Refusal}, and then the fact did not happen either.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProcessFacts {

    private final RuntimeService processes;
    private final UserSteps steps;
    private final CallSteps callSteps;
    private final Cases cases;
    private final Calls calls;
    private final SubmissionWindow window;
    private final EligibilityStep eligibilityStep;

    ProcessFacts(RuntimeService processes, UserSteps steps, CallSteps callSteps, Cases cases, Calls calls, SubmissionWindow window,
                 EligibilityStep eligibilityStep) {
        this.eligibilityStep = eligibilityStep;
        this.window = window;
        this.processes = processes;
        this.steps = steps;
        this.callSteps = callSteps;
        this.cases = cases;
        this.calls = calls;
    }

    @EventListener
    void on(Call.Announced fact) {
        Call call = calls.get(fact.callId());
        processes.startProcessInstanceByKey(FundingCallProcess.KEY, call.slug(), CallTimes.of(call));
    }

    @EventListener
    void on(GrantApplication.Submitted fact) {
        Call call = calls.get(fact.callId());
        Map<String, Object> variables = eligibility(fact.caseNumber(), call);
        variables.put("county", fact.county());
        variables.put("scheme", call.schemeCode());
        variables.put("preliminaryReplyAt", Date.from(call.times().preliminaryReplyAt(cases.get(fact.caseNumber()).submittedAt())));
        processes.startProcessInstanceByKey(GrantApplicationProcess.KEY, fact.caseNumber().value(), variables);
    }

    /** The new version counts: what the gateways read and what the table suggests are worked out from it. */
    @EventListener
    void on(Revision.Resubmitted fact) {
        eligibilityStep.refresh(fact.caseNumber(), eligibility(fact.caseNumber(), calls.get(fact.callId())));
    }

    private Map<String, Object> eligibility(CaseNumber number, Call call) {
        GrantApplication application = cases.get(number);
        return new HashMap<>(EligibilityFacts.of(application, call, window.deadlineFor(call, application)).asVariables());
    }

    @EventListener
    void on(Assessment.FormalCheckPassed fact) {
        complete(fact.caseNumber(), "checkCompleteness", Map.of("admitted", true, "deficient", false));
    }

    @EventListener
    void on(Assessment.FormalCheckFailed fact) {
        complete(fact.caseNumber(), "checkCompleteness", Map.of("admitted", false, "deficient", false));
    }

    @EventListener
    void on(Assessment.ScoresSubmitted fact) {
        steps.complete(fact.caseNumber(), "scoreApplication", fact.username(), Map.of());
    }

    @EventListener
    void on(ConsensusWritten fact) {
        complete(fact.caseNumber(), "writeConsensus", Map.of());
    }

    @EventListener
    void on(Assessment.Recommended fact) {
        complete(fact.caseNumber(), "recommendAward", Map.of());
    }

    @EventListener
    void on(SentToDecision fact) {
        complete(fact.caseNumber(), "allocateFunds", 
            Map.of("amount", fact.amount().kroner(), "principle", fact.principle(), "deviation", fact.deviation()));
    }

    @EventListener
    void on(Decision.Decided fact) {
        complete(fact.caseNumber(), "decideApplication", Map.of());
        callSteps.moveOn(fact.callId());
    }

    @EventListener
    void on(GrantApplication.Dismissed fact) {
        callSteps.moveOn(cases.get(fact.caseNumber()).callId());
    }

    @EventListener
    void on(Withdrawal.Withdrawn fact) {
        steps.endByMessage(fact.caseNumber(), "applicationWithdrawn");
        callSteps.moveOn(fact.callId());
    }

    @EventListener
    void on(DecisionPublished fact) {
        callSteps.moveOn(fact.callId());
    }

    private void complete(CaseNumber number, String step, Map<String, Object> variables) {
        steps.complete(number, step, Actor.username(), variables);
    }
}
