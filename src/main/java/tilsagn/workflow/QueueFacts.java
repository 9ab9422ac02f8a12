package tilsagn.workflow;

import java.util.Date;

import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.worklist.WorkItem;

/** Hears what people do with the queue: the engine's assignee and due date follow in the same transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class QueueFacts {

    private final UserSteps steps;
    private final TaskService tasks;

    QueueFacts(UserSteps steps, TaskService tasks) {
        this.steps = steps;
        this.tasks = tasks;
    }

    @EventListener
    void on(WorkItem.Taken fact) {
        steps.assign(fact.taskId(), fact.username());
    }

    @EventListener
    void on(WorkItem.Assigned fact) {
        steps.assign(fact.taskId(), fact.username());
    }

    @EventListener
    void on(WorkItem.GivenBack fact) {
        steps.assign(fact.taskId(), null);
    }

    @EventListener
    void on(WorkItem.Postponed fact) {
        Collisions.refused(() -> tasks.setDueDate(fact.taskId(), Date.from(fact.dueAt())));
    }
}
