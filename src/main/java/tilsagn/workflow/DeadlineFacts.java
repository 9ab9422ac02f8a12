package tilsagn.workflow;

import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.application.DeadlineExtension;
import tilsagn.application.Extensions;
import tilsagn.call.Call;
import tilsagn.call.CallStatus;
import tilsagn.call.Calls;

/** Moves the timers when a deadline is moved, in the transaction of the manager who moves it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DeadlineFacts {

    private static final String MOVED = "deadlineExtended";
    private static final String RECEIVING = "receiveApplications";
    private static final String QUESTION = "applicationsReceived";

    private final RuntimeService processes;
    private final Calls calls;
    private final Extensions extensions;

    DeadlineFacts(RuntimeService processes, Calls calls, Extensions extensions) {
        this.processes = processes;
        this.calls = calls;
        this.extensions = extensions;
    }

    /** For everybody: the call's own timers start afresh with the new dates, and a process of its own tells the owners of drafts. */
    @EventListener
    void on(Call.DeadlineExtended fact) {
        Call call = calls.get(fact.callId());
        ProcessInstance running = running(call);
        if (running != null) {
            processes.setVariables(running.getId(), CallTimes.of(call));
        }
        if (call.status() == CallStatus.OPEN) {
            receiveOn(call, running);
        }
        processes.startProcessInstanceByKey(DeadlineExtensionProcess.KEY, fact.changeId().toString(), Map.of("oneApplicant", false));
    }

    /** For one: a process of its own waits for the longer time. A call that had ended for want of applications waits on. */
    @EventListener
    void on(DeadlineExtension.Granted fact) {
        DeadlineExtension extension = extensions.get(fact.extensionId());
        processes.startProcessInstanceByKey(DeadlineExtensionProcess.KEY, fact.extensionId().toString(),
            Map.of("oneApplicant", true, "extendedDeadline", Date.from(extension.to())));
        Call call = calls.get(fact.callId());
        if (call.status() == CallStatus.CLOSED && running(call) == null) {
            startAt(QUESTION, call);
        }
    }

    // Whether the call still receives or waits for answers already, it receives again from here.
    private void receiveOn(Call call, ProcessInstance running) {
        Execution receiving = processes.createExecutionQuery().processDefinitionKey(FundingCallProcess.KEY)
            .processInstanceBusinessKey(call.slug()).messageEventSubscriptionName(MOVED).singleResult();
        if (receiving != null) {
            Collisions.refused(() -> processes.messageEventReceived(MOVED, receiving.getId()));
            return;
        }
        if (running != null) {
            Collisions.refused(() -> processes.deleteProcessInstance(running.getId(), MOVED));
        }
        startAt(RECEIVING, call);
    }

    private ProcessInstance running(Call call) {
        return processes.createProcessInstanceQuery().processDefinitionKey(FundingCallProcess.KEY)
            .processInstanceBusinessKey(call.slug()).singleResult();
    }

    private void startAt(String step, Call call) {
        processes.createProcessInstanceByKey(FundingCallProcess.KEY).businessKey(call.slug()).setVariables(CallTimes.of(call))
            .startBeforeActivity(step).execute();
    }
}
