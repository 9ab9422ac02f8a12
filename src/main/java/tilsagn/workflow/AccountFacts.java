package tilsagn.workflow;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.Actor;
import tilsagn.core.BusinessTime;
import tilsagn.core.Refusal;
import tilsagn.grant.FinalAccount;
import tilsagn.grant.Recoveries;
import tilsagn.grant.Recovery;

/** Moves the processes of a final account and of a recovery with what people do. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AccountFacts {

    private final RuntimeService processes;
    private final UserSteps steps;
    private final UserSteps recoverySteps;
    private final Recoveries recoveries;
    private final BusinessTime time;

    AccountFacts(RuntimeService processes, UserSteps steps, Recoveries recoveries, BusinessTime time) {
        this.processes = processes;
        this.steps = steps.in(FinalAccountProcess.KEY);
        this.recoverySteps = steps.in(RecoveryProcess.KEY);
        this.recoveries = recoveries;
        this.time = time;
    }

    @EventListener
    void on(FinalAccount.Opened fact) {
        processes.startProcessInstanceByKey(FinalAccountProcess.KEY, fact.caseNumber().value());
    }

    @EventListener
    void on(FinalAccount.DrawnUp fact) {
        steps.complete(fact.caseNumber(), "prepareFinalAccount", Actor.username(), Map.of());
    }

    @EventListener
    void on(FinalAccount.SentBack fact) {
        steps.complete(fact.caseNumber(), "decideFinalAccount", Actor.username(), Map.of("accountDecided", false));
    }

    @EventListener
    void on(FinalAccount.Decided fact) {
        steps.complete(fact.caseNumber(), "decideFinalAccount", Actor.username(), Map.of("accountDecided", true));
    }

    /** The account is void; one that was settled and told of has no process any more. */
    @EventListener
    void on(FinalAccount.Dropped fact) {
        if (steps.runs(fact.caseNumber())) {
            steps.endByMessage(fact.caseNumber(), "accountDropped");
        }
    }

    /** What the process itself has done needs no word to it. */
    @EventListener
    void on(Recovery.Moved fact) {
        switch (fact.step()) {
            case RAISED -> start(recoveries.get(fact.caseNumber(), fact.recoveryId()));
            case COMMENTED -> tell(fact, "recoveryCommented");
            case DEMANDED, DROPPED -> decided(recoveries.get(fact.caseNumber(), fact.recoveryId()), fact.step() == Recovery.Moved.Step.DEMANDED);
            case PAID -> paid(fact);
            case COLLECTION -> recoverySteps.complete(fact.caseNumber(), "handToCollection", Actor.username(), Map.of());
            case CANCELLED -> cancelled(fact);
            case REMINDED, LOWERED, RETURNED -> { }
        }
    }

    private void start(Recovery recovery) {
        processes.startProcessInstanceByKey(RecoveryProcess.KEY, recovery.caseNumber().value(),
            Map.of("recoveryId", recovery.id().toString(), "commentUntil", GrantDates.endOf(recovery.commentBy())));
    }

    private void decided(Recovery recovery, boolean demanded) {
        Map<String, Object> variables = new HashMap<>(Map.of("recoveryDemanded", demanded));
        if (demanded) {
            Date repay = GrantDates.endOf(recovery.dueOn());
            variables.put("repayUntil", repay);
            variables.put("collectFrom", GrantDates.endOf(recovery.remindUntil()));
        }
        recoverySteps.complete(recovery.caseNumber(), "decideRecovery", Actor.username(), variables);
    }

    // Paid while the process waits for it, or while somebody has the task of following it up; a collector's money ends nothing.
    private void paid(Recovery.Moved fact) {
        Execution waiting = waiting(fact, "recoveryPaid");
        if (waiting != null) {
            Collisions.refused(() -> processes.messageEventReceived("recoveryPaid", waiting.getId()));
        } else if (running(fact).count() > 0) {
            requireFollowedUp(fact);
            recoverySteps.complete(fact.caseNumber(), "handToCollection", Actor.username(), Map.of());
        }
    }

    // One that a collector has, or that the party has paid, has no process any more.
    private void cancelled(Recovery.Moved fact) {
        Execution waiting = waiting(fact, "recoveryCancelled");
        if (waiting != null) {
            Collisions.refused(() -> processes.messageEventReceived("recoveryCancelled", waiting.getId()));
        }
    }

    // Before the party has its letter there is nothing to wait for yet.
    private void requireFollowedUp(Recovery.Moved fact) {
        if (running(fact).activityIdIn("handToCollection").count() == 0) {
            throw Refusal.conflict("workflow.party-not-told");
        }
    }

    // The party's word may come while the notice is still on its way out: then the process waits no longer.
    private void tell(Recovery.Moved fact, String message) {
        Execution waiting = waiting(fact, message);
        if (waiting != null) {
            Collisions.refused(() -> processes.messageEventReceived(message, waiting.getId()));
        } else {
            running(fact).list().forEach(one -> processes.setVariable(one.getId(), "commentUntil", Date.from(time.now())));
        }
    }

    private ProcessInstanceQuery running(Recovery.Moved fact) {
        return processes.createProcessInstanceQuery().processDefinitionKey(RecoveryProcess.KEY)
            .processInstanceBusinessKey(fact.caseNumber().value()).variableValueEquals("recoveryId", fact.recoveryId().toString());
    }

    private Execution waiting(Recovery.Moved fact, String message) {
        return processes.createExecutionQuery().processDefinitionKey(RecoveryProcess.KEY).processInstanceBusinessKey(fact.caseNumber().value())
            .processVariableValueEquals("recoveryId", fact.recoveryId().toString()).messageEventSubscriptionName(message).singleResult();
    }
}
