package tilsagn.workflow;

import java.time.Instant;
import java.util.Date;

import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

import tilsagn.account.Counties;
import tilsagn.account.Municipality;
import tilsagn.account.Role;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.call.Calls;
import tilsagn.core.CaseNumber;
import tilsagn.worklist.NewWorkItem;

/** What the queue wants to know about a task: the engine knows the step, the rooms know the case. */
@Component
class WorkItemFacts {

    private final Cases cases;
    private final Calls calls;
    private final Counties counties;
    private final QueueNames names;

    WorkItemFacts(Cases cases, Calls calls, Counties counties, QueueNames names) {
        this.names = names;
        this.cases = cases;
        this.calls = calls;
        this.counties = counties;
    }

    NewWorkItem itemOf(EngineTask engineTask) {
        Task task = engineTask.task();
        CaseNumber number = CaseNumber.parse(engineTask.businessKey());
        GrantApplication application = cases.get(number);
        String body = Role.DECISION_MAKER.name().equals(engineTask.role()) ? engineTask.body() : null;
        QueueNames.Named named = names.of(application);
        return new NewWorkItem(task.getId(), number, task.getTaskDefinitionKey(), application.county(), engineTask.role(), body,
            task.getAssignee(), named.applicant(), named.veiled() ? null : municipality(application),
            named.title(), application.callId(), calls.titleOf(application.callId()), application.appliedAmount(),
            instant(task.getCreateTime()), instant(task.getDueDate()), "/cases/" + number + "/" + task.getFormKey());
    }

    private Municipality municipality(GrantApplication application) {
        String number = application.organisationMunicipality();
        return counties.isMunicipality(number) ? counties.municipality(number) : null;
    }

    static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }

    /**
     * A task with what it does not say itself.
     *
     * @param task        with its form key
     * @param businessKey the case's number
     * @param role        its candidate group
     * @param body        the decision body, once the table has named it; else {@code null}
     */
    record EngineTask(Task task, String businessKey, String role, String body) {
    }
}
