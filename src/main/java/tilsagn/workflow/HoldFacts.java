package tilsagn.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.application.CaseHold;
import tilsagn.application.Cases;
import tilsagn.call.Calls;
import tilsagn.core.Actor;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.worklist.Worklist;

/** Lets the process wait beside its tasks while a case is on hold, in the transaction of whoever put it there. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HoldFacts {

    private static final String HELD = "caseHeld";
    private static final String RESUMED = "caseResumed";
    private static final String REVIEW = "reviewHold";
    private static final String REVIEW_AT = "holdReviewAt";

    private final RuntimeService processes;
    private final ManagementService jobs;
    private final UserSteps steps;
    private final Cases cases;
    private final Calls calls;
    private final BusinessTime time;
    private final Worklist worklist;

    HoldFacts(RuntimeService processes, ManagementService jobs, UserSteps steps, Cases cases, Calls calls, BusinessTime time,
              Worklist worklist) {
        this.processes = processes;
        this.jobs = jobs;
        this.steps = steps;
        this.cases = cases;
        this.calls = calls;
        this.time = time;
        this.worklist = worklist;
    }

    @EventListener
    void on(CaseHold.Placed fact) {
        deliver(fact.caseNumber(), HELD, Map.of(REVIEW_AT, reviewAt(fact.caseNumber(), fact.until())));
        markWaiting(fact.caseNumber(), true);
    }

    @EventListener
    void on(CaseHold.Lifted fact) {
        deliver(fact.caseNumber(), RESUMED, Map.of());
        markWaiting(fact.caseNumber(), false);
    }

    /** The review is done with a new day; before its time the timer is moved. */
    @EventListener
    void on(CaseHold.Moved fact) {
        Date at = reviewAt(fact.caseNumber(), fact.until());
        if (steps.waitsAt(fact.caseNumber(), REVIEW)) {
            steps.complete(fact.caseNumber(), REVIEW, Actor.username(), Map.of(REVIEW_AT, at));
        } else {
            timers(fact.caseNumber()).forEach(timer -> jobs.setJobDuedate(timer.getId(), at));
        }
    }

    private List<Job> timers(CaseNumber number) {
        return processes.createProcessInstanceQuery().processDefinitionKey(GrantApplicationProcess.KEY).processInstanceBusinessKey(number.value())
            .list().stream().flatMap(process -> jobs.createJobQuery().processInstanceId(process.getId()).timers().activityId("holdReviewDue")
                .list().stream()).toList();
    }

    private void deliver(CaseNumber number, String message, Map<String, Object> variables) {
        Execution waiting = processes.createExecutionQuery().processDefinitionKey(GrantApplicationProcess.KEY)
            .processInstanceBusinessKey(number.value()).messageEventSubscriptionName(message).singleResult();
        if (waiting == null) {
            throw Refusal.conflict("workflow.hold.not-possible");
        }
        Collisions.refused(() -> processes.messageEventReceived(message, waiting.getId(), variables));
    }

    // In the morning of the day it waits for. A hold without a day is looked at again all the same: no case is forgotten.
    private Date reviewAt(CaseNumber number, LocalDate until) {
        LocalDate day = until != null ? until
            : time.today().plusDays(calls.get(cases.get(number).callId()).times().holdReviewDays());
        Instant morning = day.atTime(8, 0).atZone(BusinessTime.ZONE).toInstant();
        return Date.from(morning);
    }

    // The one place where the queue is told that a case's items wait and their dates stand still.
    private void markWaiting(CaseNumber number, boolean waiting) {
        worklist.markWaiting(number, waiting);
    }
}
