package tilsagn.application;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import tilsagn.call.AttachmentRequirement;
import tilsagn.call.Call;

/** The fields a deficiency notice may open, by section, with the labels the applicant sees. */
@Component
public class DeficiencyFields {

    /** Who applies is no field of the form, and in which standard the letters are written is for the party's own page. */
    private static final Set<String> NEVER = Set.of("organisationNumber", "writtenStandard", "attachments", "noAidHistory", "groupCompanies",
        "noOtherApplications");

    private final MessageSource messages;

    DeficiencyFields(MessageSource messages) {
        this.messages = messages;
    }

    /** A field and what it is called. */
    public record Field(String name, String label) {
    }

    /** The fields of a section, in the order of the form. */
    public record Part(Section section, String label, List<Field> fields) {
    }

    /** Everything that may be chosen in this call, in the order of the form. */
    public List<Part> all(Call call, Locale language) {
        return Arrays.stream(Section.values()).map(section -> part(section, names(section, call), call, language))
            .filter(part -> !part.fields().isEmpty()).toList();
    }

    /** Those that were chosen. */
    public List<Part> chosen(List<String> fields, Call call, Locale language) {
        return Arrays.stream(Section.values())
            .map(section -> part(section, names(section, call).stream().filter(fields::contains).toList(), call, language))
            .filter(part -> !part.fields().isEmpty()).toList();
    }

    /** Those of the names that are fields of this call, in the order of the form, each once. */
    public List<String> known(List<String> wanted, Call call) {
        return Arrays.stream(Section.values()).flatMap(section -> names(section, call).stream()).filter(wanted::contains).toList();
    }

    private static List<String> names(Section section, Call call) {
        List<String> names = new ArrayList<>(section.fields().stream().filter(field -> !NEVER.contains(field)).toList());
        section.questionsOf(call).forEach(question -> names.add(Section.answerField(question.code())));
        if (section == Section.ATTACHMENTS) {
            call.attachments().forEach(asked -> names.add(AttachmentGroup.field(asked.code())));
        }
        return names;
    }

    private Part part(Section section, List<String> names, Call call, Locale language) {
        List<Field> fields = names.stream().map(name -> new Field(name, label(name, call, language))).toList();
        return new Part(section, messages.getMessage("application.section." + section, null, language), fields);
    }

    /** What a field is called, in any language. */
    public String label(String name, Call call, Locale language) {
        return Section.questionOf(name, call).map(question -> question.label().in(language))
            .or(() -> call.attachments().stream().filter(asked -> AttachmentGroup.field(asked.code()).equals(name)).findFirst()
                .map((AttachmentRequirement asked) -> asked.name(language)))
            .orElseGet(() -> word(name, language));
    }

    private String word(String name, Locale language) {
        return Stream.of("application." + name + ".short", "application." + name)
            .map(key -> messages.getMessage(key, null, null, language)).filter(Objects::nonNull).findFirst().orElse(name);
    }

    /** The labels of what was chosen, by section, in one line each: what a letter lists. */
    public List<String> lines(List<String> fields, Call call, Locale language) {
        return chosen(fields, call, language).stream()
            .map(part -> part.label() + ": " + part.fields().stream().map(Field::label).collect(Collectors.joining(", "))).toList();
    }
}
