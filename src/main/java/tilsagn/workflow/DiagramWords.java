package tilsagn.workflow;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import tilsagn.core.web.Languages;

/** A case's diagram with its names in the reader's language. What only an older version of the diagram has, keeps the name it was drawn with. */
@Component
public class DiagramWords {

    private final MessageSource messages;

    DiagramWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The diagram is drawn in bokmål. */
    public byte[] in(Locale language, byte[] diagram) {
        if (Languages.NB.getLanguage().equals(language.getLanguage())) {
            return diagram;
        }
        BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(diagram));
        model.getModelElementsByType(FlowElement.class).forEach(element -> nameOf(element.getId(), language).ifPresent(element::setName));
        return Bpmn.convertToString(model).getBytes(StandardCharsets.UTF_8);
    }

    private Optional<String> nameOf(String id, Locale language) {
        return Stream.of("task", "question", "answer", "element").map(kind -> messages.getMessage("workflow." + kind + "." + id, null, null, language))
            .filter(Objects::nonNull).findFirst();
    }
}
