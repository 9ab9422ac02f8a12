package tilsagn.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Accounts;
import tilsagn.core.CaseNumber;
import tilsagn.decision.Decisions;

/** Reads from the engine's history where one case stands, in its application or in a proceeding after it. Asks for no permission: whoever calls has been let into the case. */
@Service
@Transactional(readOnly = true)
public class CaseDiagram {

    private static final String LABEL = "workflow.task.";
    private static final String SYSTEM = "workflow.who.system";
    private static final String WAITS = "workflow.who.waits";
    private static final Set<String> WAITING = Set.of("waitOnHold");
    private static final Set<String> STEPS = Set.of("startEvent", "userTask", "receiveTask", "serviceTask", "businessRuleTask", "noneEndEvent");
    private static final Set<String> TASKS = Set.of("userTask", "receiveTask", "serviceTask", "businessRuleTask");

    private final CaseProcesses proceedings;
    private final HistoryService history;
    private final RuntimeService processes;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final RepositoryService models;
    private final Decisions decisions;
    private final Accounts accounts;

    CaseDiagram(CaseProcesses proceedings, HistoryService history, RuntimeService processes, TaskService tasks, ManagementService jobs,
                RepositoryService models, Decisions decisions, Accounts accounts) {
        this.proceedings = proceedings;
        this.history = history;
        this.processes = processes;
        this.tasks = tasks;
        this.jobs = jobs;
        this.models = models;
        this.decisions = decisions;
        this.accounts = accounts;
    }

    /** The diagram one of the case's proceedings runs on, as it was when that began; {@code null} for the application's. */
    public byte[] xmlOf(CaseNumber number, String proceeding) {
        try (InputStream model = models.getProcessModel(proceedings.find(number, proceeding).getProcessDefinitionId())) {
            return model.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How far the case has come. */
    public CaseRoad roadOf(CaseNumber number) {
        return roadOf(number, null);
    }

    /** How far one of the case's proceedings has come; {@code null} for the application's. */
    public CaseRoad roadOf(CaseNumber number, String proceeding) {
        HistoricProcessInstance process = proceedings.find(number, proceeding);
        boolean application = GrantApplicationProcess.KEY.equals(process.getProcessDefinitionKey());
        BpmnModelInstance model = models.getBpmnModelInstance(process.getProcessDefinitionId());
        List<HistoricActivityInstance> finished = finished(process);
        List<Task> waiting = tasks.createTaskQuery().processInstanceId(process.getId()).orderByTaskCreateTime().asc().list();
        List<String> background = background(process);
        Set<String> current = Stream.concat(waiting.stream().map(Task::getTaskDefinitionKey), background.stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
        return new CaseRoad(process.getId(), process.getProcessDefinitionId(), process.getProcessDefinitionVersion(), newest(process.getProcessDefinitionKey()),
            application ? decisions.find(number).map(one -> one.route().tableVersion()).orElse(null) : null, done(finished, current), current,
            past(process, finished, application ? STEPS : TASKS), present(model, waiting, background), next(model, current, application), isStuck(process));
    }

    // Ends have words of their own in the application's diagram alone.
    private static List<String> next(BpmnModelInstance model, Set<String> current, boolean application) {
        return DiagramPaths.of(model).after(current).stream().filter(id -> application || model.getModelElementById(id) instanceof Activity).map(LABEL::concat).toList();
    }

    private int newest(String definition) {
        return models.createProcessDefinitionQuery().processDefinitionKey(definition).latestVersion().singleResult().getVersion();
    }

    private List<HistoricActivityInstance> finished(HistoricProcessInstance process) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(process.getId()).finished()
            .orderByHistoricActivityInstanceEndTime().asc().orderPartiallyByOccurrence().asc().list().stream()
            .filter(step -> !step.isCanceled()).toList();
    }

    private static Set<String> done(List<HistoricActivityInstance> finished, Set<String> current) {
        Set<String> ids = finished.stream().map(HistoricActivityInstance::getActivityId).filter(id -> !id.contains("#"))
            .collect(Collectors.toCollection(LinkedHashSet::new));
        ids.removeAll(current);
        return ids;
    }

    // What happens inside a part of the diagram begins and ends there; only the case's own beginning and end are worth a line.
    private List<CaseRoad.Past> past(HistoricProcessInstance process, List<HistoricActivityInstance> finished, Set<String> shown) {
        return finished.stream().filter(step -> shown.contains(step.getActivityType()))
            .filter(step -> !step.getActivityType().endsWith("Event") || step.getParentActivityInstanceId().equals(process.getId()))
            .map(step -> new CaseRoad.Past(LABEL + step.getActivityId(), step.getEndTime().toInstant(), actorOf(step),
                nameOf(step.getAssignee())))
            .toList();
    }

    private static String actorOf(HistoricActivityInstance step) {
        return "startEvent".equals(step.getActivityType()) ? "role.APPLICANT" : SYSTEM;
    }

    private List<CaseRoad.Present> present(BpmnModelInstance model, List<Task> waiting, List<String> background) {
        List<CaseRoad.Present> present = new ArrayList<>();
        waiting.forEach(task -> present.add(new CaseRoad.Present(LABEL + task.getTaskDefinitionKey(), roleOf(model, task),
            nameOf(task.getAssignee()), task.getDueDate() == null ? null : task.getDueDate().toInstant())));
        background.forEach(step -> present.add(new CaseRoad.Present(LABEL + step, WAITING.contains(step) ? WAITS : SYSTEM, null, null)));
        return present;
    }

    private static String roleOf(BpmnModelInstance model, Task task) {
        UserTask element = model.getModelElementById(task.getTaskDefinitionKey());
        return "role." + element.getCamundaCandidateGroups();
    }

    private String nameOf(String username) {
        return username == null ? null : accounts.nameOf(username);
    }

    private List<String> background(HistoricProcessInstance process) {
        ActivityInstance tree = process.getEndTime() == null ? processes.getActivityInstance(process.getId()) : null;
        return tree == null ? List.of() : jobsBelow(tree).distinct().toList();
    }

    // What runs in the background, and what waits for word from outside. A step that is finished but for its tail, such as a score sheet, is
    // already counted as done.
    private static Stream<String> jobsBelow(ActivityInstance tree) {
        Stream<String> here = "receiveTask".equals(tree.getActivityType()) ? Stream.of(tree.getActivityId())
            : Arrays.stream(tree.getChildTransitionInstances()).map(TransitionInstance::getActivityId);
        return Stream.concat(here, Arrays.stream(tree.getChildActivityInstances()).flatMap(CaseDiagram::jobsBelow));
    }

    private boolean isStuck(HistoricProcessInstance process) {
        return process.getEndTime() == null && jobs.createJobQuery().processInstanceId(process.getId()).noRetriesLeft().count() > 0;
    }
}
