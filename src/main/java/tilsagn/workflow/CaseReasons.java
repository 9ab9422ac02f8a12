package tilsagn.workflow;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.application.Cases;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;

/** Why a case went the way it went: the answers of the tables as they were given, and of the questions in the diagram. */
@Service
@Transactional
public class CaseReasons {

    private final TableResultRepository results;
    private final RepositoryService models;
    private final Cases cases;
    private final Calls calls;
    private final BusinessTime time;

    CaseReasons(TableResultRepository results, RepositoryService models, Cases cases, Calls calls, BusinessTime time) {
        this.results = results;
        this.models = models;
        this.cases = cases;
        this.calls = calls;
        this.time = time;
    }

    void answered(TableEvents.TableAnswer answer) {
        Instant now = time.now().truncatedTo(ChronoUnit.MICROS);
        results.saveAndFlush(new TableResult(answer, calls.get(cases.get(answer.number()).callId()).rules().validFrom(), now));
    }

    /** What tables have answered the case, oldest first; asks nobody for permission. */
    @Transactional(readOnly = true)
    public List<TableResult> tablesOf(CaseNumber number) {
        return results.findTop50ByCaseNumberOrderById(number);
    }

    /** The questions of the diagram that the case has passed, with their answers; asks nobody for permission. */
    @Transactional(readOnly = true)
    public List<Answer> answersOn(CaseRoad road) {
        BpmnModelInstance model = models.getBpmnModelInstance(road.definitionId());
        Set<String> reached = Stream.concat(road.done().stream(), road.current().stream()).collect(Collectors.toSet());
        return model.getModelElementsByType(ExclusiveGateway.class).stream()
            .filter(gateway -> gateway.getOutgoing().size() > 1 && road.done().contains(gateway.getId()))
            .filter(gateway -> answerOf(gateway, reached) != null).map(gateway -> Answer.of(gateway, answerOf(gateway, reached))).toList();
    }

    // A way with a condition was taken if something on it was reached; otherwise it was the way that needs none.
    static SequenceFlow answerOf(ExclusiveGateway gateway, Set<String> reached) {
        return gateway.getOutgoing().stream().filter(way -> way.getConditionExpression() != null)
            .filter(way -> beyond(way).anyMatch(reached::contains)).findFirst().orElseGet(gateway::getDefault);
    }

    // The engine keeps no history of a link: what it leads to tells whether it was followed.
    private static Stream<String> beyond(SequenceFlow way) {
        String link = DiagramPaths.linkOf(way.getTarget());
        return link == null ? Stream.of(way.getTarget().getId()) : DiagramPaths.catchesOf(way.getModelInstance(), link).stream()
            .flatMap(end -> end.getSucceedingNodes().list().stream()).map(FlowNode::getId);
    }

    /**
     * A question and its answer.
     *
     * @param questionKey message key of the question
     * @param question    its words in the diagram, for a question that only an older version of the diagram asks
     * @param answerKey   message key of the answer
     * @param answer      its words in the diagram
     */
    public record Answer(String questionKey, String question, String answerKey, String answer) {

        static Answer of(ExclusiveGateway gateway, SequenceFlow way) {
            return new Answer("workflow.question." + gateway.getId(), gateway.getName(), "workflow.answer." + way.getId(), way.getName());
        }
    }
}
