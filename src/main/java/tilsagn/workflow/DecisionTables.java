package tilsagn.workflow;

import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

import tilsagn.decision.DecisionBody;
import tilsagn.decision.Router;

/**
 * Which version of a decision table is in force, and what it would answer. Asking beforehand goes past the process engine, so that it
 * leaves no line among what was decided.
 */
@Component
class DecisionTables implements Router {

    private static final String KEY = "decisionBody";

    private final RepositoryService repository;
    private final DmnEngine tables = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final AtomicReference<Read> read = new AtomicReference<>();

    DecisionTables(RepositoryService repository) {
        this.repository = repository;
    }

    /** A table that was read once: reading it takes longer than asking it. */
    private record Read(String id, DmnDecision table) {
    }

    /** As it is kept with a decision: {@code decision-body v1}. New versions come only with a deployment, never while a case is routed. */
    String decisionBodyVersion() {
        return "decision-body v" + newest().getVersion();
    }

    @Override
    public DecisionBody bodyFor(Facts facts) {
        Map<String, Object> asked = Map.of("county", facts.county(), "scheme", facts.scheme(), "amount", facts.amount().kroner(),
            "principle", facts.principle(), "deviation", facts.deviation());
        return DecisionBody.valueOf(tables.evaluateDecisionTable(inForce(), asked).getSingleEntry());
    }

    private DmnDecision inForce() {
        String newest = newest().getId();
        Read known = read.get();
        if (known == null || !Objects.equals(known.id(), newest)) {
            InputStream model = repository.getDecisionModel(newest);
            known = new Read(newest, tables.parseDecision(KEY, model));
            read.set(known);
        }
        return known.table();
    }

    private DecisionDefinition newest() {
        return repository.createDecisionDefinitionQuery().decisionDefinitionKey(KEY).latestVersion().singleResult();
    }
}
