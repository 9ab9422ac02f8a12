package tilsagn.workflow;

import java.util.Date;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

import tilsagn.core.Actor;
import tilsagn.core.CaseNumber;

/** Moves the one process that follows up a case's grant; a case has other processes beside it. */
@Component
class FollowupSteps {

    private final TaskService tasks;
    private final RuntimeService processes;
    private final ManagementService jobs;

    FollowupSteps(TaskService tasks, RuntimeService processes, ManagementService jobs) {
        this.tasks = tasks;
        this.processes = processes;
        this.jobs = jobs;
    }

    boolean isOpen(CaseNumber number, String step) {
        return !open(number, step).isEmpty();
    }

    /**
     * Completes the step because what it asked for is known, whoever has it; nothing when nobody is asked.
     *
     * @return whether somebody was asked
     */
    boolean settle(CaseNumber number, String step, Map<String, Object> variables) {
        List<Task> open = open(number, step);
        open.forEach(task -> Collisions.refused(() -> {
            if (task.getAssignee() == null && !Actor.SYSTEM.equals(Actor.username())) {
                tasks.setAssignee(task.getId(), Actor.username());
            }
            tasks.complete(task.getId(), variables);
        }));
        return !open.isEmpty();
    }

    /** Delivers a message if the process waits for it right now. */
    void deliverIfAwaited(CaseNumber number, String message, Map<String, Object> variables) {
        Execution waiting = processes.createExecutionQuery().processDefinitionKey(GrantFollowupProcess.KEY)
            .processInstanceBusinessKey(number.value()).messageEventSubscriptionName(message).singleResult();
        if (waiting != null) {
            Collisions.refused(() -> processes.messageEventReceived(message, waiting.getId(), variables));
        }
    }

    /** Lets a timer that runs fire at another moment, and the next one of its kind too. */
    void moveTimer(CaseNumber number, String timer, String variable, Date at) {
        processes.createProcessInstanceQuery().processDefinitionKey(GrantFollowupProcess.KEY).processInstanceBusinessKey(number.value()).list()
            .forEach(process -> {
                processes.setVariable(process.getId(), variable, at);
                jobs.createJobQuery().processInstanceId(process.getId()).timers().activityId(timer).list()
                    .forEach(job -> Collisions.refused(() -> jobs.setJobDuedate(job.getId(), at)));
            });
    }

    private List<Task> open(CaseNumber number, String step) {
        return tasks.createTaskQuery().processDefinitionKey(GrantFollowupProcess.KEY).processInstanceBusinessKey(number.value())
            .taskDefinitionKey(step).list();
    }
}
