package tilsagn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Writes {@code docs/processes.md}: for each diagram what happens, who does it, on which page and by when. */
final class ProcessPage {

    private static final String GROUND = "Hjemmel:";

    private ProcessPage() {
    }

    static String of(List<ProcessModelTests.Diagram> diagrams) throws IOException {
        Properties words = words("_en");
        StringBuilder page = new StringBuilder("# Processes\n\nWritten by `ProcessModelTests` from `processes/`; do not edit.\n");
        diagrams.forEach(diagram -> page.append(section(diagram, words)));
        return page.toString();
    }

    /** The words of a language, of the whole house or as the room keeps them. */
    static Properties words(String language) throws IOException {
        Properties words = new Properties();
        for (String file : List.of("messages.d/workflow" + language, "messages" + language)) {
            Path path = Path.of("src/main/resources", file + ".properties");
            if (Files.exists(path)) {
                try (var reader = Files.newBufferedReader(path)) {
                    words.load(reader);
                }
            }
        }
        return words;
    }

    private static String section(ProcessModelTests.Diagram diagram, Properties words) {
        String head = """

            ## %s

            `%s`, class `%s`

            ![%s](images/process-%s.svg)

            | id | label in the diagram | in English | who | page or table | due | legal ground |
            |---|---|---|---|---|---|---|
            """.formatted(diagram.process().getName(), diagram, diagram.className().replace("tilsagn.workflow.", ""), diagram.process().getName(),
            diagram.toString().replace(".bpmn", ""));
        return inOrder(diagram).stream().filter(ProcessPage::isStep).map(node -> row(node, words))
            .collect(Collectors.joining("", head, ""));
    }

    private static boolean isStep(FlowNode node) {
        return node instanceof Task || node instanceof CatchEvent && !(node instanceof StartEvent) && !isLink(node);
    }

    private static boolean isLink(FlowNode node) {
        return !node.getChildElementsByType(LinkEventDefinition.class).isEmpty();
    }

    private static String row(FlowNode node, Properties words) {
        String english = words.getProperty("workflow.task." + node.getId(), "–");
        return "| `" + String.join(" | ", node.getId() + "`", node.getName(), english, who(node), where(node), due(node), ground(node)) + " |\n";
    }

    private static String who(FlowNode node) {
        if (node instanceof UserTask task) {
            return task.getCamundaCandidateGroups();
        }
        if (node instanceof ServiceTask) {
            return node.isCamundaAsyncBefore() ? "the system, later and again until it succeeds" : "the system, at once";
        }
        return node instanceof BusinessRuleTask ? "decision table" : "waits";
    }

    private static String where(FlowNode node) {
        if (node instanceof UserTask task) {
            return "`" + task.getCamundaFormKey() + "`";
        }
        return node instanceof BusinessRuleTask task ? "`" + task.getCamundaDecisionRef() + "`" : "";
    }

    /** What follows "Hjemmel:" in the node's documentation. */
    private static String ground(FlowNode node) {
        return node.getDocumentations().stream().map(documentation -> documentation.getTextContent()).filter(text -> text.contains(GROUND))
            .map(text -> text.substring(text.indexOf(GROUND) + GROUND.length()).strip()).collect(Collectors.joining());
    }

    private static String due(FlowNode node) {
        if (node instanceof UserTask task) {
            String days = task.getCamundaDueDate().replaceAll("\\D+", "");
            return !days.isEmpty() ? days + " working days" : task.getCamundaDueDate().contains("(") ? "by the dated terms" : "`" + task.getCamundaDueDate() + "`";
        }
        String timer = node.getChildElementsByType(TimerEventDefinition.class).stream().map(event -> event.getTimeDate().getTextContent())
            .collect(Collectors.joining());
        String message = node.getChildElementsByType(MessageEventDefinition.class).stream().map(event -> event.getMessage().getName())
            .collect(Collectors.joining());
        return timer.isEmpty() ? (message.isEmpty() ? "" : "message `" + message + "`") : "`" + timer + "`";
    }

    // Along the lines from the beginning; then from the far side of each link.
    private static Set<FlowNode> inOrder(ProcessModelTests.Diagram diagram) {
        Set<FlowNode> order = new LinkedHashSet<>();
        Deque<FlowNode> ahead = new ArrayDeque<>();
        diagram.all(FlowNode.class).stream().filter(node -> node.getIncoming().isEmpty() && node.getParentElement() == diagram.process())
            .sorted(Comparator.comparing(node -> !(node instanceof StartEvent))).forEach(beginning -> {
                ahead.addLast(beginning);
                walk(ahead, order);
            });
        return order;
    }

    private static void walk(Deque<FlowNode> ahead, Set<FlowNode> order) {
        while (!ahead.isEmpty()) {
            FlowNode node = ahead.removeFirst();
            if (order.add(node)) {
                if (node instanceof SubProcess part) {
                    part.getChildElementsByType(StartEvent.class).forEach(ahead::addLast);
                }
                // Not getSucceedingNodes, which gives them in another order each time.
                node.getOutgoing().stream().map(SequenceFlow::getTarget).forEach(ahead::addLast);
            }
        }
    }
}
