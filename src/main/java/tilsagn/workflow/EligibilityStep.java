package tilsagn.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

import tilsagn.assessment.FormalChecks;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;

/**
 * What the process knows of a case, worked out again. The process may have asked the table already or be about to: its variables are set
 * for the second, and the suggestion is made again for the first.
 */
@Component
class EligibilityStep {

    private final RuntimeService processes;
    private final DecisionService tables;
    private final FormalChecks formalChecks;
    private final TableEvents events;

    EligibilityStep(RuntimeService processes, DecisionService tables, FormalChecks formalChecks, TableEvents events) {
        this.events = events;
        this.processes = processes;
        this.tables = tables;
        this.formalChecks = formalChecks;
    }

    /** Refuses {@code workflow.already-done} when the process has ended. */
    void refresh(CaseNumber number, Map<String, Object> facts) {
        ProcessInstance process = processes.createProcessInstanceQuery().processInstanceBusinessKey(number.value())
            .processDefinitionKey(GrantApplicationProcess.KEY).singleResult();
        if (process == null) {
            throw Refusal.conflict("workflow.already-done");
        }
        DmnDecisionRuleResult suggested = asked(number, facts);
        Map<String, Object> variables = new HashMap<>(facts);
        variables.put("eligible", suggested.getEntry("eligible"));
        variables.put("eligibilityReason", suggested.getEntry("reason"));
        Collisions.refused(() -> processes.setVariables(process.getId(), variables));
        formalChecks.suggestEligibility(number, suggested.getEntry("eligible"), suggested.getEntry("reason"));
    }

    private DmnDecisionRuleResult asked(CaseNumber number, Map<String, Object> facts) {
        AtomicReference<DmnDecisionRuleResult> answer = new AtomicReference<>();
        events.askedFor(number, () -> answer.set(tables.evaluateDecisionTableByKey("eligibility", facts).getSingleResult()));
        return answer.get();
    }
}
