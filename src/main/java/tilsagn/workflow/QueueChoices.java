package tilsagn.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.worklist.CallChoice;
import tilsagn.worklist.QueueSources;

/** What the queue can be narrowed to: the county's calls, and the user tasks of the diagrams in force. Both change seldom and are kept. */
@Component
class QueueChoices implements QueueSources {

    /** As many as a list of choices bears, the latest first. */
    private static final int MOST_CALLS = 100;

    private final Calls calls;
    private final ObjectProvider<RepositoryService> models;
    private final Map<String, List<CallChoice>> byCounty = new ConcurrentHashMap<>();
    private volatile List<String> known;

    QueueChoices(Calls calls, ObjectProvider<RepositoryService> models) {
        this.calls = calls;
        this.models = models;
    }

    @Override
    public List<CallChoice> callsOf(String county) {
        return byCounty.computeIfAbsent(county, code -> calls.ofCounty(code).stream().limit(MOST_CALLS)
            .map(call -> new CallChoice(call.id(), call.title())).toList());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(Call.Announced announced) {
        byCounty.clear();
    }

    @Override
    public List<String> steps() {
        if (known == null) {
            known = readSteps();
        }
        return known;
    }

    private List<String> readSteps() {
        RepositoryService repository = models.getObject();
        return repository.createProcessDefinitionQuery().latestVersion().list().stream().map(ProcessDefinition::getId)
            .map(repository::getBpmnModelInstance).map(model -> model.getModelElementsByType(UserTask.class)).flatMap(Collection::stream)
            .map(UserTask::getId).distinct().toList();
    }
}
