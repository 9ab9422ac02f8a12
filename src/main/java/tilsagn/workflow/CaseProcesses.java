package tilsagn.workflow;

import java.time.Instant;
import java.util.List;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;

/** Every proceeding a case has or has had: its application first, then what came after the decision, as it began. */
@Service
@Transactional(readOnly = true)
public class CaseProcesses {

    /** A case with more than this has them in its journal. */
    private static final int MOST = 50;

    private final HistoryService history;

    CaseProcesses(HistoryService history) {
        this.history = history;
    }

    /**
     * One proceeding.
     *
     * @param id       the engine's, for the address of its diagram
     * @param labelKey message key of the diagram's name
     * @param runs     whether it still waits for something
     */
    public record Proceeding(String id, String labelKey, Instant begunAt, boolean runs) {
    }

    /** The case's, the oldest first. */
    public List<Proceeding> of(CaseNumber number) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number.value()).rootProcessInstances()
            .orderByProcessInstanceStartTime().asc().listPage(0, MOST).stream()
            .map(one -> new Proceeding(one.getId(), "workflow.process." + one.getProcessDefinitionKey(), one.getStartTime().toInstant(), one.getEndTime() == null))
            .toList();
    }

    /** The one with this id; without an id the newest treatment of the application, since a dismissal that was set aside is taken up again. */
    HistoricProcessInstance find(CaseNumber number, String id) {
        var cases = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number.value());
        return (id == null || id.isEmpty() ? cases.processDefinitionKey(GrantApplicationProcess.KEY) : cases.processInstanceId(id))
            .orderByProcessInstanceStartTime().desc().listPage(0, 1).stream().findFirst().orElseThrow(() -> new NotFound("process of " + number));
    }
}
