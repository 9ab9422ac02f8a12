package tilsagn.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.junit.jupiter.api.Test;

/** Which way a case took at a question, told from what it reached; the engine keeps no history of links. */
class CaseReasonsTests {

    private static final String DIAGRAM = """
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="x">
          <bpmn:process id="p" isExecutable="true">
            <bpmn:startEvent id="s"/><bpmn:sequenceFlow id="f0" sourceRef="s" targetRef="q"/>
            <bpmn:exclusiveGateway id="q" default="no"><bpmn:outgoing>yes</bpmn:outgoing><bpmn:outgoing>no</bpmn:outgoing></bpmn:exclusiveGateway>
            <bpmn:sequenceFlow id="yes" sourceRef="q" targetRef="away"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${ready}</bpmn:conditionExpression></bpmn:sequenceFlow>
            <bpmn:sequenceFlow id="no" sourceRef="q" targetRef="again"/>
            <bpmn:intermediateThrowEvent id="away"><bpmn:linkEventDefinition id="l1" name="On"/></bpmn:intermediateThrowEvent>
            <bpmn:intermediateCatchEvent id="here"><bpmn:outgoing>f1</bpmn:outgoing><bpmn:linkEventDefinition id="l2" name="On"/></bpmn:intermediateCatchEvent>
            <bpmn:sequenceFlow id="f1" sourceRef="here" targetRef="recommend"/>
            <bpmn:userTask id="recommend"/><bpmn:userTask id="again"/>
          </bpmn:process>
        </bpmn:definitions>""";

    private final BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(DIAGRAM.getBytes(StandardCharsets.UTF_8)));

    @Test
    void aWayThatGoesThroughALinkWasTakenWhenWhatTheLinkLeadsToWasReached() {
        assertThat(taken(Set.of("q", "recommend"))).isEqualTo("yes");
    }

    @Test
    void otherwiseItWasTheWayThatNeedsNoCondition() {
        assertThat(taken(Set.of("q", "again"))).isEqualTo("no");
    }

    private String taken(Set<String> reached) {
        ExclusiveGateway question = model.getModelElementById("q");
        return CaseReasons.answerOf(question, reached).getId();
    }
}
