package tilsagn.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ExecutionQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import tilsagn.account.Accounts;
import tilsagn.core.Actor;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;

/**
 * Finds and completes user tasks for the facts that do so; what the engine says about collisions becomes a friendly refusal. A case has
 * several processes with its number as their key: these are the steps of one diagram, the application's own unless another is named.
 */
@Component
class UserSteps {

    private final TaskService tasks;
    private final RuntimeService processes;
    private final ManagementService jobs;
    private final Accounts accounts;
    private final Proceeding proceeding;

    @Autowired
    UserSteps(TaskService tasks, RuntimeService processes, ManagementService jobs, Accounts accounts) {
        this(tasks, processes, jobs, accounts, new Proceeding(GrantApplicationProcess.KEY, null, null));
    }

    private UserSteps(TaskService tasks, RuntimeService processes, ManagementService jobs, Accounts accounts, Proceeding proceeding) {
        this.tasks = tasks;
        this.processes = processes;
        this.jobs = jobs;
        this.accounts = accounts;
        this.proceeding = proceeding;
    }

    /** The steps of another diagram, of which a case has one process at a time. */
    UserSteps in(String definition) {
        return new UserSteps(tasks, processes, jobs, accounts, new Proceeding(definition, null, null));
    }

    /** The steps of one of several processes that a case may have on the same diagram: the one whose variable has this value. */
    UserSteps in(String definition, String variable, String value) {
        return new UserSteps(tasks, processes, jobs, accounts, new Proceeding(definition, variable, value));
    }

    /** Starts the process; its key is the case's number, and the variable that tells it apart is set. */
    void start(CaseNumber number, Map<String, Object> variables) {
        Map<String, Object> all = new HashMap<>(variables);
        if (proceeding.variable() != null) {
            all.put(proceeding.variable(), proceeding.value());
        }
        Collisions.refused(() -> processes.startProcessInstanceByKey(proceeding.definition(), number.value(), all));
    }

    /** Whether the process runs. */
    boolean runs(CaseNumber number) {
        return instances(number).count() > 0;
    }

    /** Whether the step waits for somebody. */
    boolean waitsAt(CaseNumber number, String step) {
        return !open(number, step).isEmpty();
    }

    /** Whether the step waits for exactly this person. */
    boolean isHeldBy(CaseNumber number, String step, String username) {
        return open(number, step).stream().anyMatch(task -> username.equals(task.getAssignee()));
    }

    /** Whether the step waits for this person or for nobody in particular. */
    boolean isFreeTo(CaseNumber number, String step, String username) {
        return open(number, step).stream().anyMatch(task -> task.getAssignee() == null || task.getAssignee().equals(username));
    }

    /**
     * Completes the step: the person's own task, else one that is nobody's.
     *
     * @throws Refusal {@code workflow.already-done}, {@code workflow.taken-by-other}, {@code workflow.somebody-faster}
     */
    void complete(CaseNumber number, String step, String username, Map<String, Object> variables) {
        Task task = choose(number, open(number, step), username);
        Collisions.refused(() -> {
            claim(task, username);
            tasks.complete(task.getId(), variables);
        });
    }

    /** As {@link #complete}, but the values stay with the one of several parallel instances that the task belongs to. */
    void completeInstance(CaseNumber number, String step, String username, Map<String, Object> local) {
        Task task = choose(number, open(number, step), username);
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
        String heldBy = waitingTasks(number).list().stream().map(Task::getAssignee)
            .filter(Objects::nonNull).distinct().sorted().collect(Collectors.joining(","));
        Execution waiting = awaiting(number, message);
        if (waiting == null) {
            throw notThere(number);
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
        Optional<ProcessInstance> running = instances(number).list().stream().filter(one -> processes.getActivityInstance(one.getId())
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
        Execution waiting = awaiting(number, message);
        if (waiting != null) {
            Collisions.refused(() -> processes.messageEventReceived(message, waiting.getId()));
        }
        return waiting != null;
    }

    /** Makes the step's tasks nobody's. */
    void giveBack(CaseNumber number, String step) {
        open(number, step).forEach(task -> Collisions.refused(() -> tasks.setAssignee(task.getId(), null)));
    }

    /**
     * Delivers a message to the case's process if it waits for it right now. The fact that caused it is asked for again further on.
     *
     * @return whether it waited
     */
    boolean deliverIfAwaited(CaseNumber number, String message) {
        Execution waiting = awaiting(number, message);
        if (waiting != null) {
            Collisions.refused(() -> processes.messageEventReceived(message, waiting.getId()));
        }
        return waiting != null;
    }

    /**
     * Tells the case's process what it waits for.
     *
     * @throws Refusal {@code workflow.already-done} when it does not wait for this any more, {@code workflow.somebody-faster}
     */
    void message(CaseNumber number, String message, Map<String, Object> variables) {
        Execution waiting = awaiting(number, message);
        if (waiting == null) {
            throw notThere(number);
        }
        Collisions.refused(() -> processes.messageEventReceived(message, waiting.getId(), variables));
    }

    // Right after something was sent the engine may still be on its way to the step: then it is not done already, but soon possible.
    Refusal notThere(CaseNumber number) {
        boolean onItsWay = instances(number).list().stream().anyMatch(one -> jobs.createJobQuery().processInstanceId(one.getId()).messages().withRetriesLeft().count() > 0);
        return Refusal.conflict(onItsWay ? "workflow.on-its-way" : "workflow.already-done");
    }

    /**
     * Makes one of the step's tasks that is nobody's this person's.
     *
     * @throws Refusal {@code workflow.already-done}, {@code workflow.taken-by-other}, {@code workflow.somebody-faster}
     */
    void handOut(CaseNumber number, String step, String username) {
        Task task = choose(number, open(number, step), username);
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
        return waitingTasks(number).taskDefinitionKey(step).orderByTaskCreateTime().asc().list();
    }

    private TaskQuery waitingTasks(CaseNumber number) {
        TaskQuery query = tasks.createTaskQuery().processDefinitionKey(proceeding.definition()).processInstanceBusinessKey(number.value());
        return proceeding.variable() == null ? query : query.processVariableValueEquals(proceeding.variable(), proceeding.value());
    }

    private ProcessInstanceQuery instances(CaseNumber number) {
        ProcessInstanceQuery query = processes.createProcessInstanceQuery().processDefinitionKey(proceeding.definition())
            .processInstanceBusinessKey(number.value());
        return proceeding.variable() == null ? query : query.variableValueEquals(proceeding.variable(), proceeding.value());
    }

    private Execution awaiting(CaseNumber number, String message) {
        ExecutionQuery query = processes.createExecutionQuery().processDefinitionKey(proceeding.definition())
            .processInstanceBusinessKey(number.value()).messageEventSubscriptionName(message);
        return (proceeding.variable() == null ? query : query.processVariableValueEquals(proceeding.variable(), proceeding.value())).singleResult();
    }

    private Task choose(CaseNumber number, List<Task> open, String username) {
        if (open.isEmpty()) {
            throw notThere(number);
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

    /**
     * Which of a case's processes is meant.
     *
     * @param definition id of the diagram
     * @param variable   name of the variable that tells several on the same diagram apart; {@code null} where there is one
     * @param value      its value
     */
    private record Proceeding(String definition, String variable, String value) {
    }
}
