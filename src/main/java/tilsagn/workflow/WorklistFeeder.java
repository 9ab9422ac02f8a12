package tilsagn.workflow;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.worklist.Worklist;

/**
 * Tells the queue what the engine does with its tasks, in the same transaction. At start and every night it compares the two, because
 * a migration or a modification of running cases can pass the listener by.
 */
@Component
class WorklistFeeder {

    private final Worklist worklist;
    private final WorkItemFacts facts;
    private final TaskService tasks;
    private final RuntimeService processes;

    WorklistFeeder(Worklist worklist, WorkItemFacts facts, TaskService tasks, RuntimeService processes) {
        this.worklist = worklist;
        this.facts = facts;
        this.tasks = tasks;
        this.processes = processes;
    }

    void tell(DelegateTask task) {
        switch (task.getEventName()) {
            case TaskListener.EVENTNAME_CREATE -> worklist.opened(facts.itemOf(read((TaskEntity) task)));
            case TaskListener.EVENTNAME_ASSIGNMENT -> worklist.assigned(task.getId(), task.getAssignee());
            case TaskListener.EVENTNAME_UPDATE -> worklist.rescheduled(task.getId(), WorkItemFacts.instant(task.getDueDate()));
            default -> worklist.closed(task.getId());
        }
    }

    private static WorkItemFacts.EngineTask read(TaskEntity task) {
        task.initializeFormKey();
        return new WorkItemFacts.EngineTask(task, task.getExecution().getProcessBusinessKey(), roleOf(task.getCandidates()),
            (String) task.getVariable("body"));
    }

    private static String roleOf(Iterable<IdentityLink> candidates) {
        for (IdentityLink candidate : candidates) {
            if (candidate.getGroupId() != null) {
                return candidate.getGroupId();
            }
        }
        throw new IllegalStateException("A user task without a candidate group");
    }

    /** Open tasks of the engine = open items of the queue; before the executor starts, and every night. */
    @Order(0)
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "${tilsagn.engine.reconcile:0 30 3 * * *}", zone = "Europe/Oslo")
    @Transactional
    void reconcile() {
        Set<String> items = new HashSet<>(worklist.openTaskIds());
        items.removeIf(id -> id.startsWith(IncidentItems.PREFIX));
        List<Task> open = tasks.createTaskQuery().initializeFormKeys().list();
        open.stream().filter(task -> !items.remove(task.getId())).forEach(this::add);
        items.forEach(worklist::closed);
    }

    private void add(Task task) {
        ProcessInstance process = processes.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult();
        String role = roleOf(tasks.getIdentityLinksForTask(task.getId()));
        String body = (String) tasks.getVariable(task.getId(), "body");
        worklist.opened(facts.itemOf(new WorkItemFacts.EngineTask(task, process.getBusinessKey(), role, body)));
    }
}
