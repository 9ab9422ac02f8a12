package tilsagn.workflow;

import java.util.stream.Collectors;

import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import tilsagn.core.CaseNumber;

/** Hears every answer a table gives a case, at the moment it gives it: which version was asked, with what, and which row answered. */
@Component
class TableEvents implements DmnDecisionTableEvaluationListener {

    private final ThreadLocal<CaseNumber> asking = new ThreadLocal<>();
    private final ObjectProvider<CaseReasons> reasons;

    TableEvents(ObjectProvider<CaseReasons> reasons) {
        this.reasons = reasons;
    }

    /** Lets a question count as the case's although no process asks it. */
    void askedFor(CaseNumber number, Runnable question) {
        asking.set(number);
        try {
            question.run();
        } finally {
            asking.remove();
        }
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        CaseNumber number = caseOf();
        if (number == null || event.getMatchingRules().isEmpty()) {
            return;
        }
        DmnEvaluatedDecisionRule row = event.getMatchingRules().get(0);
        String inputs = event.getInputs().stream().map(input -> input.getId() + ": " + words(input.getValue())).collect(Collectors.joining("\n"));
        String outcome = row.getOutputEntries().values().stream().map(output -> words(output.getValue())).collect(Collectors.joining("\n"));
        int version = event.getDecisionTable() instanceof DecisionDefinition table ? table.getVersion() : 0;
        reasons.getObject().answered(new TableAnswer(number, event.getDecisionTable().getKey(), version, row.getId(), inputs, outcome));
    }

    private CaseNumber caseOf() {
        BpmnExecutionContext process = Context.getBpmnExecutionContext();
        if (process == null) {
            return asking.get();
        }
        String key = process.getExecution().getProcessBusinessKey();
        return CaseNumber.isOne(key) ? new CaseNumber(key) : null;
    }

    private static String words(TypedValue value) {
        if (value == null || value.getValue() == null) {
            return "–";
        }
        return value.getValue().toString();
    }

    /**
     * What a table answered.
     *
     * @param row     id of the row
     * @param inputs  a line for each column, with the column's id
     * @param outcome a line for each output
     */
    record TableAnswer(CaseNumber number, String table, int version, String row, String inputs, String outcome) {
    }
}
