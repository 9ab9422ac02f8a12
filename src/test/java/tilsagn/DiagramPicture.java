package tilsagn;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** Draws a diagram as SVG from where its shapes lie, the same every time; for the page about the processes. */
final class DiagramPicture {

    private static final int MARGIN = 20;
    private static final double LETTER = 6.2;
    private static final int LINE = 14;
    private static final String HEAD = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="%s" role="img" aria-label="%s" font-family="Arial, Helvetica, sans-serif" font-size="12">
        <defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 10 5 0 10z"/></marker></defs>
        <g fill="#fff" stroke="#222" stroke-width="1.5">
        """;

    private final BpmnModelInstance model;
    private final StringBuilder svg = new StringBuilder();

    private DiagramPicture(BpmnModelInstance model) {
        this.model = model;
    }

    static String of(BpmnModelInstance model, String name) {
        return new DiagramPicture(model).draw(name);
    }

    // Parts first, so that what lies in them is drawn over them; boundary events over their tasks.
    private String draw(String name) {
        Collection<BpmnShape> shapes = model.getModelElementsByType(BpmnShape.class);
        svg.append(HEAD.formatted(frame(shapes), escape(name)));
        shapes.stream().filter(shape -> shape.getBpmnElement() instanceof SubProcess).forEach(this::shape);
        model.getModelElementsByType(BpmnEdge.class).forEach(this::edge);
        shapes.stream().filter(shape -> !(shape.getBpmnElement() instanceof SubProcess) && !(shape.getBpmnElement() instanceof BoundaryEvent)).forEach(this::shape);
        shapes.stream().filter(shape -> shape.getBpmnElement() instanceof BoundaryEvent).forEach(this::shape);
        return svg.append("</g>\n</svg>\n").toString();
    }

    private static String frame(Collection<BpmnShape> shapes) {
        List<Bounds> all = new ArrayList<>();
        shapes.forEach(shape -> {
            all.add(shape.getBounds());
            if (shape.getBpmnLabel() != null) {
                all.add(shape.getBpmnLabel().getBounds());
            }
        });
        double left = all.stream().mapToDouble(Bounds::getX).min().orElse(0) - MARGIN;
        double top = all.stream().mapToDouble(Bounds::getY).min().orElse(0) - MARGIN;
        double right = all.stream().mapToDouble(box -> box.getX() + box.getWidth()).max().orElse(0) + MARGIN;
        double bottom = all.stream().mapToDouble(box -> box.getY() + box.getHeight()).max().orElse(0) + MARGIN;
        return number(left) + " " + number(top) + " " + number(right - left) + " " + number(bottom - top);
    }

    private void shape(BpmnShape shape) {
        BaseElement element = shape.getBpmnElement();
        Bounds box = shape.getBounds();
        if (element instanceof Event event) {
            event(event, box, shape.getBpmnLabel());
        } else if (element instanceof Gateway gateway) {
            gateway(gateway, box, shape.getBpmnLabel());
        } else if (element instanceof SubProcess part) {
            box(box, part.triggeredByEvent() ? " stroke-dasharray=\"2 4\"" : "");
            words(part.getName(), middle(box), box.getY() + 18, box.getWidth());
            if (part.getLoopCharacteristics() != null) {
                path(middle(box) - 5, box.getY() + box.getHeight() - 16, "M%s %sv10m5-10v10m5-10v10");
            }
        } else if (element instanceof TextAnnotation note) {
            svg.append("<path fill=\"none\" d=\"M%s %sh-10v%sh10\"/>\n".formatted(number(box.getX() + 10), number(box.getY()), number(box.getHeight())));
            words(note.getTextContent().strip(), middle(box), box.getY() + 16, box.getWidth());
        } else {
            box(box, "");
            icon(element, box.getX() + 5, box.getY() + 5);
            List<String> lines = wrapped(((FlowElement) element).getName(), box.getWidth() - 8);
            words(String.join(" ", lines), middle(box), box.getY() + box.getHeight() / 2 + 8 - (lines.size() - 1) * LINE / 2.0, box.getWidth() - 8);
        }
    }

    private void box(Bounds box, String style) {
        svg.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"10\"%s/>\n".formatted(number(box.getX()), number(box.getY()),
            number(box.getWidth()), number(box.getHeight()), style));
    }

    private void event(Event event, Bounds box, BpmnLabel label) {
        double x = middle(box);
        double y = box.getY() + box.getHeight() / 2;
        boolean plain = event instanceof StartEvent || event instanceof EndEvent;
        boolean goesOn = event instanceof StartEvent start && !start.isInterrupting() || event instanceof BoundaryEvent boundary && !boundary.cancelActivity();
        String style = (event instanceof EndEvent ? " stroke-width=\"3.5\"" : "") + (goesOn ? " stroke-dasharray=\"5 3\"" : "");
        circle(x, y, 18, style);
        if (!plain) {
            circle(x, y, 14, style);
        }
        inside(event, x, y);
        label(event.getName(), label);
    }

    private void circle(double x, double y, int radius, String style) {
        svg.append("<circle cx=\"%s\" cy=\"%s\" r=\"%d\"%s/>\n".formatted(number(x), number(y), radius, style));
    }

    private void inside(Event event, double x, double y) {
        if (!event.getChildElementsByType(TimerEventDefinition.class).isEmpty()) {
            circle(x, y, 9, "");
            path(x, y, "M%s %sv-6m0 6h4");
        } else if (!event.getChildElementsByType(MessageEventDefinition.class).isEmpty()) {
            path(x - 8, y - 5, "M%s %sh16v11h-16zl8 6 8-6");
        } else if (!event.getChildElementsByType(LinkEventDefinition.class).isEmpty()) {
            path(x - 8, y - 3, "M%s %sh8v-4l8 7-8 7v-4h-8z");
        }
    }

    private void gateway(Gateway gateway, Bounds box, BpmnLabel label) {
        double x = middle(box);
        path(x, box.getY(), "M%s %sl25 25-25 25-25-25z");
        path(x, box.getY() + 25, gateway instanceof ParallelGateway ? "M%s %sm0-13v26m-13-13h26" : "M%s %sm-8-8l16 16m0-16l-16 16");
        label(gateway.getName(), label);
    }

    private void icon(BaseElement task, double x, double y) {
        if (task instanceof UserTask) {
            circle(x + 7, y + 5, 4, "");
            path(x, y + 17, "M%s %sc0-9 14-9 14 0z");
        } else if (task instanceof ServiceTask) {
            circle(x + 7, y + 8, 7, " stroke-dasharray=\"3 2\"");
            circle(x + 7, y + 8, 3, "");
        } else if (task instanceof BusinessRuleTask) {
            path(x, y, "M%s %sh18v13h-18zm0 4h18m-12-4v13");
        } else if (task instanceof ReceiveTask) {
            path(x, y, "M%s %sh16v11h-16zl8 6 8-6");
        }
    }

    private void path(double x, double y, String form) {
        svg.append("<path d=\"").append(form.formatted(number(x), number(y))).append("\"/>\n");
    }

    private void edge(BpmnEdge edge) {
        String points = edge.getWaypoints().stream().map(point -> number(point.getX()) + "," + number(point.getY())).collect(Collectors.joining(" "));
        boolean flow = edge.getBpmnElement() instanceof FlowElement;
        svg.append("<polyline fill=\"none\" points=\"%s\"%s/>\n".formatted(points, flow ? " marker-end=\"url(#arrow)\"" : " stroke-dasharray=\"2 3\""));
        if (flow) {
            label(((FlowElement) edge.getBpmnElement()).getName(), edge.getBpmnLabel());
        }
    }

    private void label(String text, BpmnLabel label) {
        if (text != null && label != null) {
            words(text, middle(label.getBounds()), label.getBounds().getY() + 11, label.getBounds().getWidth() + 4);
        }
    }

    private void words(String text, double x, double y, double width) {
        double at = y;
        for (String line : wrapped(text, width)) {
            svg.append("<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" fill=\"#222\" stroke=\"none\">%s</text>\n".formatted(number(x), number(at), escape(line)));
            at += LINE;
        }
    }

    private static List<String> wrapped(String text, double width) {
        List<String> lines = new ArrayList<>();
        for (String word : text.split("\\s+")) {
            int last = lines.size() - 1;
            if (last >= 0 && (lines.get(last).length() + 1 + word.length()) * LETTER <= width) {
                lines.set(last, lines.get(last) + " " + word);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }

    private static double middle(Bounds box) {
        return box.getX() + box.getWidth() / 2;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
