package tilsagn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever of a diagram or a table can come on a screen has words in every language: a new element without words fails here. */
class ProcessWordsTests {

    private static final String SHOWN = "grantApplication";

    @ParameterizedTest
    @ValueSource(strings = {"", "_nn", "_en"})
    void everyStepThatCanStandOnAScreenHasWords(String language) throws IOException {
        Properties words = ProcessPage.words(language);
        for (ProcessModelTests.Diagram diagram : ProcessModelTests.diagrams()) {
            assertThat(diagram.all(FlowNode.class).stream().filter(node -> canBeShown(diagram, node)).map(FlowNode::getId))
                .isNotEmpty().allSatisfy(id -> assertThat(words.getProperty("workflow.task." + id)).as(id + language).isNotBlank());
        }
    }

    // Steps and clocks of every diagram can stop and be told to an administrator; of a case's own diagram the beginning and the ends are shown too.
    private static boolean canBeShown(ProcessModelTests.Diagram diagram, FlowNode node) {
        boolean outermost = !(node.getParentElement() instanceof SubProcess);
        return node instanceof Task || node.isCamundaAsyncBefore() || node.isCamundaAsyncAfter()
            || node instanceof CatchEvent && !node.getChildElementsByType(TimerEventDefinition.class).isEmpty()
            || SHOWN.equals(diagram.process().getId()) && outermost && (node instanceof StartEvent || node instanceof EndEvent);
    }

    @Test
    void inBokmalTheWordsAreThoseOfTheDiagram() throws IOException {
        Properties words = ProcessPage.words("");
        assertThat(names()).allSatisfy((key, name) -> assertThat(words.getProperty(key)).as(key).isEqualTo(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"_nn", "_en"})
    void everyNameOfTheDiagramHasWordsInTheOtherLanguages(String language) throws IOException {
        Properties words = ProcessPage.words(language);
        assertThat(names()).allSatisfy((key, name) -> assertThat(words.getProperty(key)).as(key + language).isNotBlank());
    }

    private static Map<String, String> names() throws IOException {
        Map<String, String> names = new LinkedHashMap<>();
        for (ProcessModelTests.Diagram diagram : ProcessModelTests.diagrams()) {
            names.put("workflow.process." + diagram.process().getId(), diagram.process().getName());
            if (SHOWN.equals(diagram.process().getId())) {
                diagram.all(ExclusiveGateway.class).stream().filter(gateway -> gateway.getOutgoing().size() > 1).forEach(gateway -> question(gateway, names));
                picture(diagram, names);
            }
        }
        for (Path table : tables()) {
            Decision decision = Dmn.readModelFromFile(table.toFile()).getModelElementsByType(Decision.class).iterator().next();
            names.put("workflow.table." + decision.getId(), decision.getName());
            decision.getModelInstance().getModelElementsByType(Input.class).forEach(column -> names.put("workflow.column." + column.getId(), column.getLabel()));
        }
        assertThat(names).hasSizeGreaterThan(30);
        return names;
    }

    private static void question(ExclusiveGateway gateway, Map<String, String> names) {
        names.put("workflow.question." + gateway.getId(), gateway.getName());
        gateway.getOutgoing().forEach(way -> names.put("workflow.answer." + way.getId(), way.getName()));
    }

    // What stands in the picture and nowhere else; steps have words of their own, which leave out who does them.
    private static void picture(ProcessModelTests.Diagram diagram, Map<String, String> names) throws IOException {
        Properties words = ProcessPage.words("");
        diagram.all(FlowElement.class).stream().filter(element -> element.getName() != null)
            .filter(element -> Stream.of("task", "question", "answer").noneMatch(kind -> words.containsKey("workflow." + kind + "." + element.getId())))
            .forEach(element -> names.put("workflow.element." + element.getId(), element.getName()));
    }

    private static List<Path> tables() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".dmn")).toList();
        }
    }
}
