package tilsagn.workflow;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hangs one listener on every user task of every diagram, so that the queue hears of each task in the transaction that changes it. */
@Component
class TaskEvents extends AbstractBpmnParseListener implements TaskListener {

    private final ObjectProvider<WorklistFeeder> feeder;

    TaskEvents(ObjectProvider<WorklistFeeder> feeder) {
        this.feeder = feeder;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        for (String event : new String[] {EVENTNAME_CREATE, EVENTNAME_ASSIGNMENT, EVENTNAME_UPDATE, EVENTNAME_COMPLETE, EVENTNAME_DELETE}) {
            task.addBuiltInTaskListener(event, this);
        }
    }

    @Override
    public void notify(DelegateTask task) {
        feeder.getObject().tell(task);
    }
}
