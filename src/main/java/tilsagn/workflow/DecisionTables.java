package tilsagn.workflow;

import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** Which version of a decision table is in force. */
@Component
class DecisionTables {

    private final RepositoryService repository;

    DecisionTables(RepositoryService repository) {
        this.repository = repository;
    }

    /** As it is kept with a decision: {@code decision-body v1}. New versions come only with a deployment, never while a case is routed. */
    String decisionBodyVersion() {
        return "decision-body v" + repository.createDecisionDefinitionQuery().decisionDefinitionKey("decisionBody").latestVersion()
            .singleResult().getVersion();
    }
}
