package tilsagn.workflow;

import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.call.Calls;
import tilsagn.decision.Decisions;

/**
 * Moves a call's process past what it waits for, once the rooms say it has happened. The engine keeps no message that comes early, so
 * the fact stays in the rooms and is asked for again whenever a case of the call gets its answer.
 */
@Component
class CallSteps {

    private static final String DECIDED = "applicationsDecided";
    private static final String PUBLISHED = "awardsPublished";

    private final RuntimeService processes;
    private final Calls calls;
    private final Decisions decisions;

    CallSteps(RuntimeService processes, Calls calls, Decisions decisions) {
        this.processes = processes;
        this.calls = calls;
        this.decisions = decisions;
    }

    /** Everything decided, then everything published: both may have become true by the same case. */
    void moveOn(UUID callId) {
        String slug = calls.get(callId).slug();
        if (!decisions.allDecided(callId)) {
            return;
        }
        deliver(DECIDED, slug);
        if (decisions.allPublished(callId)) {
            deliver(PUBLISHED, slug);
        }
    }

    /**
     * At start and every night: two cases that get their answers at the same instant may each have looked before the other was written.
     */
    @Order(0)
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "${tilsagn.engine.reconcile:0 30 3 * * *}", zone = "Europe/Oslo")
    @Transactional
    void catchUp() {
        processes.createProcessInstanceQuery().processDefinitionKey(FundingCallProcess.KEY).list()
            .forEach(running -> moveOn(calls.bySlug(running.getBusinessKey()).id()));
    }

    private void deliver(String message, String slug) {
        Execution waiting = processes.createExecutionQuery().processDefinitionKey(FundingCallProcess.KEY).processInstanceBusinessKey(slug)
            .messageEventSubscriptionName(message).singleResult();
        if (waiting != null) {
            Collisions.refused(() -> processes.messageEventReceived(message, waiting.getId()));
        }
    }
}
