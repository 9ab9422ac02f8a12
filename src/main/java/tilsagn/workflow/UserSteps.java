package tilsagn.workflow;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

import tilsagn.account.Accounts;
import tilsagn.core.Actor;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;

/** Finds and completes user tasks for the facts that do so; what the engine says about collisions becomes a friendly refusal. */
@Component
class UserSteps {

    private final TaskService tasks;
    private final RuntimeService processes;
    private final Accounts accounts;

    UserSteps(TaskService tasks, RuntimeService processes, Accounts accounts) {
        this.tasks = tasks;
        this.processes = processes;
        this.accounts = accounts;
    }

    /** Whether the step waits for exactly this person. */
    boolean isHeldBy(CaseNumber number, String step, String username) {
        return open(number, step).stream().anyMatch(task -> username.equals(task.getAssignee()));
    }

    /**
     * Completes the step: the person's own task, else one that is nobody's.
     *
     * @throws Refusal {@code workflow.already-done}, {@code workflow.taken-by-other}, {@code workflow.somebody-faster}
     */
    void complete(CaseNumber number, String step, String username, Map<String, Object> variables) {
        Task task = choose(open(number, step), username);
        Collisions.refused(() -> {
            claim(task, username);
            tasks.complete(task.getId(), variables);
        });
    }

    /** As {@link #complete}, but the values stay with the one of several parallel instances that the task belongs to. */
    void completeInstance(CaseNumber number, String step, String username, Map<String, Object> local) {
        Task task = choose(open(number, step), username);
        Collisions.refused(() -> {
            processes.setVariablesLocal(task.getExecutionId(), local);
            claim(task, username);
            tasks.complete(task.getId());
        });
    }

    /**
     * Tells the case's process that it is over, with who held its tasks; they disappear from the queue.
     *
     * @throws Refusal {@code workflow.already-done} when the process has ended, {@code workflow.somebody-faster}
     */
    void endByMessage(CaseNumber number, String message) {
        String heldBy = tasks.createTaskQuery().processInstanceBusinessKey(number.value()).list().stream().map(Task::getAssignee)
            .filter(Objects::nonNull).distinct().sorted().collect(Collectors.joining(","));
        Execution waiting = processes.createExecutionQuery().processInstanceBusinessKey(number.value())
            .messageEventSubscriptionName(message).singleResult();
        if (waiting == null) {
            throw Refusal.conflict("workflow.already-done");
        }
        Collisions.refused(() -> processes.messageEventReceived(message, waiting.getId(), Map.of("heldBy", heldBy)));
    }

    /**
     * Interrupts the person's own task by a message that stands at its edge. A case on a diagram from before there was such an edge gives
     * the task back instead. Does nothing when the person has no such task.
     */
    void interrupt(CaseNumber number, String step, String username, String message) {
        first(open(number, step), task -> username.equals(task.getAssignee())).ifPresent(task -> {
            Execution waiting = processes.createExecutionQuery().executionId(task.getExecutionId()).messageEventSubscriptionName(message)
                .singleResult();
            Collisions.refused(() -> {
                if (waiting == null) {
                    tasks.setAssignee(task.getId(), null);
                } else {
                    processes.messageEventReceived(message, waiting.getId());
                }
            });
        });
    }

    /**
     * Begins a sub process that is done once for each of something once more, beside those that run. The engine then waits for this one
     * too before the case goes on.
     *
     * @return whether it ran; if not, nothing happened
     */
    boolean beginBeside(CaseNumber number, String subProcess) {
        Optional<ProcessInstance> running = processes.createProcessInstanceQuery().processInstanceBusinessKey(number.value())
            .list().stream().filter(one -> processes.getActivityInstance(one.getId())
                .getActivityInstances(subProcess + "#multiInstanceBody").length > 0).findFirst();
        running.ifPresent(one -> Collisions.refused(
            () -> processes.createProcessInstanceModification(one.getId()).startBeforeActivity(subProcess).execute()));
        return running.isPresent();
    }

    /**
     * Interrupts the step by a message that stands at its edge.
     *
     * @return whether the case's diagram knows the message
     */
    boolean interrupt(CaseNumber number, String step, String message) {
        if (open(number, step).isEmpty()) {
            throw Refusal.conflict("workflow.already-done");
        }
        Execution waiting = processes.createExecutionQuery().processInstanceBusinessKey(number.value())
            .messageEventSubscriptionName(message).singleResult();
        if (waiting != null) {
            Collisions.refused(() -> processes.messageEventReceived(message, waiting.getId()));
        }
        return waiting != null;
    }

    /** Makes the step's tasks nobody's. */
    void giveBack(CaseNumber number, String step) {
        open(number, step).forEach(task -> Collisions.refused(() -> tasks.setAssignee(task.getId(), null)));
    }

    /** Delivers a message to the case's process if it waits for it right now. The fact that caused it is asked for again further on. */
    void deliverIfAwaited(CaseNumber number, String message) {
        Execution waiting = processes.createExecutionQuery().processInstanceBusinessKey(number.value())
            .messageEventSubscriptionName(message).singleResult();
        if (waiting != null) {
            Collisions.refused(() -> processes.messageEventReceived(message, waiting.getId()));
        }
    }

    /**
     * Tells the case's process what it waits for.
     *
     * @throws Refusal {@code workflow.already-done} when it does not wait for this any more, {@code workflow.somebody-faster}
     */
    void message(CaseNumber number, String message, Map<String, Object> variables) {
        Execution waiting = processes.createExecutionQuery().processInstanceBusinessKey(number.value())
            .messageEventSubscriptionName(message).singleResult();
        if (waiting == null) {
            throw Refusal.conflict("workflow.already-done");
        }
        Collisions.refused(() -> processes.messageEventReceived(message, waiting.getId(), variables));
    }

    /**
     * Makes one of the step's tasks that is nobody's this person's.
     *
     * @throws Refusal {@code workflow.already-done}, {@code workflow.taken-by-other}, {@code workflow.somebody-faster}
     */
    void handOut(CaseNumber number, String step, String username) {
        Task task = choose(open(number, step), username);
        Collisions.refused(() -> claim(task, username));
    }

    /** Makes all of the step's tasks this person's, whoever had them. */
    void giveAll(CaseNumber number, String step, String username) {
        open(number, step).forEach(task -> assign(task.getId(), username));
    }

    /** Makes the person's own task of the step nobody's again; does nothing when they have none. */
    void release(CaseNumber number, String step, String username) {
        first(open(number, step), task -> username.equals(task.getAssignee())).ifPresent(task -> assign(task.getId(), null));
    }

    /** Makes the task somebody's, or with {@code null} nobody's. An incident is no task of the engine, and is left to the queue. */
    void assign(String taskId, String username) {
        if (!taskId.startsWith(IncidentItems.PREFIX)) {
            Collisions.refused(() -> tasks.setAssignee(taskId, username));
        }
    }

    private List<Task> open(CaseNumber number, String step) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).taskDefinitionKey(step)
            .orderByTaskCreateTime().asc().list();
    }

    private Task choose(List<Task> open, String username) {
        if (open.isEmpty()) {
            throw Refusal.conflict("workflow.already-done");
        }
        return first(open, task -> username.equals(task.getAssignee())).or(() -> first(open, task -> task.getAssignee() == null))
            .orElseThrow(() -> Refusal.conflict("workflow.taken-by-other", accounts.nameOf(open.get(0).getAssignee())));
    }

    private static Optional<Task> first(List<Task> open, Predicate<Task> wanted) {
        return open.stream().filter(wanted).findFirst();
    }

    // History then tells who did it, also when nobody had taken the task beforehand.
    private void claim(Task task, String username) {
        if (task.getAssignee() == null && !Actor.SYSTEM.equals(username)) {
            tasks.setAssignee(task.getId(), username);
        }
    }
}
