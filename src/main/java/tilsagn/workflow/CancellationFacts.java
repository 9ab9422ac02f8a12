package tilsagn.workflow;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.call.Call;
import tilsagn.call.CallCancellations;
import tilsagn.call.Calls;

/** Ends a call's process when the call is called off, in the transaction of the manager who does it: timers and waiting are over at once. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CancellationFacts {

    private static final String CANCELLED = "callCancelled";
    private static final String MAIL = "notifyOfCancellation";

    private final RuntimeService processes;
    private final Calls calls;

    CancellationFacts(RuntimeService processes, Calls calls) {
        this.processes = processes;
        this.calls = calls;
    }

    // Whichever step the call has reached, the diagram hears of it; only the mails to owners of drafts are still to go out after this.
    @EventListener
    void on(CallCancellations.Cancelled fact) {
        Execution hearing = processes.createExecutionQuery().processDefinitionKey(FundingCallProcess.KEY)
            .processInstanceBusinessKey(calls.get(fact.callId()).slug()).messageEventSubscriptionName(CANCELLED).singleResult();
        if (hearing == null) {
            mailOnly(calls.get(fact.callId()));
            return;
        }
        Collisions.refused(() -> processes.messageEventReceived(CANCELLED, hearing.getId()));
    }

    // A process that was begun from an older diagram, which knows of no cancellation, ends here; the mails go out all the same.
    private void mailOnly(Call call) {
        ProcessInstance running = processes.createProcessInstanceQuery().processDefinitionKey(FundingCallProcess.KEY)
            .processInstanceBusinessKey(call.slug()).singleResult();
        if (running != null) {
            Collisions.refused(() -> processes.deleteProcessInstance(running.getId(), CANCELLED));
        }
        processes.createProcessInstanceByKey(FundingCallProcess.KEY).businessKey(call.slug()).setVariables(CallTimes.of(call))
            .startBeforeActivity(MAIL).execute();
    }
}
