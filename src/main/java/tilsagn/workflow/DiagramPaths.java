package tilsagn.workflow;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.ModelInstance;

/** Follows the lines of a diagram from step to step: through gateways, links, and into and out of its parts. */
final class DiagramPaths {

    private final BpmnModelInstance model;
    private final Set<String> passed = new HashSet<>();
    private final Set<String> found = new LinkedHashSet<>();

    private DiagramPaths(BpmnModelInstance model) {
        this.model = model;
    }

    static DiagramPaths of(BpmnModelInstance model) {
        return new DiagramPaths(model);
    }

    /** Ids of the tasks and ends that may come right after these. */
    List<String> after(Collection<String> current) {
        current.forEach(id -> follow(model.<FlowNode>getModelElementById(id)));
        return List.copyOf(found);
    }

    private void follow(FlowNode from) {
        from.getSucceedingNodes().list().forEach(this::reach);
    }

    private void reach(FlowNode node) {
        if (!passed.add(node.getId())) {
            return;
        }
        if (node instanceof SubProcess part) {
            part.getChildElementsByType(StartEvent.class).forEach(this::follow);
        } else if (node instanceof EndEvent && node.getParentElement() instanceof SubProcess part) {
            follow(part);
        } else if (node instanceof Activity || node instanceof EndEvent) {
            found.add(node.getId());
        } else if (linkOf(node) != null && node.getOutgoing().isEmpty()) {
            catchesOf(model, linkOf(node)).forEach(this::follow);
        } else {
            follow(node);
        }
    }

    /** Where a link of the diagram goes on. */
    static List<IntermediateCatchEvent> catchesOf(ModelInstance model, String link) {
        return model.getModelElementsByType(IntermediateCatchEvent.class).stream().filter(event -> link.equals(linkOf(event))).toList();
    }

    /** Name of the link an event stands for; {@code null} when it is none. */
    static String linkOf(FlowNode node) {
        return node.getChildElementsByType(LinkEventDefinition.class).stream().map(LinkEventDefinition::getName).findFirst().orElse(null);
    }
}
