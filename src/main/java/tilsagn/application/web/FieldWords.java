package tilsagn.application.web;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import tilsagn.account.Counties;
import tilsagn.application.Codes;
import tilsagn.application.Section;
import tilsagn.application.SectionContent;
import tilsagn.call.Call;
import tilsagn.call.Question;
import tilsagn.core.Nok;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.web.Formats;

/**
 * A section in words, field by field with the labels of its form, whatever its fields are: read from the record's own components, so that
 * a field that is added to the form can be compared and read without a line here.
 */
@Component
class FieldWords {

    private static final List<String> CODES = List.of("call.target-group.", "call.stakeholder-group.", "application.partner-role.",
        "application.phase.", "application.cost.", "application.source.", "application.finance-status.", "application.green.");

    private final MessageSource messages;
    private final Formats formats;
    private final Counties counties;

    FieldWords(MessageSource messages, Formats formats, Counties counties) {
        this.messages = messages;
        this.formats = formats;
        this.counties = counties;
    }

    /** Every field of the section, in the order of the form; the call's own questions with their own labels. */
    List<Field> of(SectionContent content, Call call) {
        return components((Record) content).flatMap(component -> fields(component.getName(), value(component, content), call)).toList();
    }

    // A section may hold another with answers added: each answer is a field of its own.
    private Stream<Field> fields(String name, Object value, Call call) {
        if (value instanceof SectionContent core) {
            return of(core, call).stream();
        }
        if (value instanceof Map<?, ?> answers) {
            return call.form().questions().stream().filter(question -> answers.containsKey(question.code()))
                .map(question -> answer(question, (String) answers.get(question.code())));
        }
        return value instanceof Section ? Stream.empty() : Stream.of(field(name, value));
    }

    private static Field answer(Question question, String text) {
        Locale language = LocaleContextHolder.getLocale();
        String words = text.isEmpty() ? "–" : question.read(text, language);
        return new Field(Section.answerField(question.code()), question.label().in(language), text, words, null);
    }

    private Field field(String name, Object value) {
        boolean rows = value instanceof List<?> list && list.stream().allMatch(Record.class::isInstance);
        return rows ? new Field(name, label(name), value, "", table(name, (List<?>) value)) : new Field(name, label(name), value, words(name, value), null);
    }

    private Table table(String list, List<?> rows) {
        if (rows.isEmpty()) {
            return new Table(List.of(), List.of());
        }
        List<RecordComponent> columns = components((Record) rows.get(0)).toList();
        return new Table(columns.stream().map(column -> columnLabel(list, column.getName())).toList(), rows.stream()
            .map(row -> columns.stream().map(column -> words(column.getName(), value(column, row))).toList()).toList());
    }

    private String label(String name) {
        return first(name, Stream.of("application." + name + ".short", "application." + name));
    }

    // partners -> application.partner.name; costLines -> application.cost.activity
    private String columnLabel(String list, String column) {
        String one = list.replaceFirst("(Lines|s)$", "");
        return first(column, Stream.of("application." + one + "." + column + ".short", "application." + one + "." + column, "application." + column));
    }

    private String words(String name, Object value) {
        if (value == null || "".equals(value)) {
            return "–";
        }
        if (value instanceof Boolean yes) {
            return messages.getMessage(yes ? "core.yes" : "core.no", null, LocaleContextHolder.getLocale());
        }
        if (value instanceof Enum<?> code) {
            return code(name, code.name());
        }
        return figure(name, value);
    }

    private String figure(String name, Object value) {
        if (value instanceof Nok amount) {
            return formats.nok(amount);
        }
        if (value instanceof LocalDate day) {
            return formats.date(day);
        }
        if (value instanceof OrganisationNumber number) {
            return formats.org(number);
        }
        return several(name, value);
    }

    private String several(String name, Object value) {
        if (value instanceof Codes codes) {
            return several(name, codes.values());
        }
        if (value instanceof Collection<?> all) {
            return all.isEmpty() ? "–" : all.stream().map(one -> code(name, String.valueOf(one))).collect(Collectors.joining(", "));
        }
        return value.toString();
    }

    private String code(String name, String code) {
        if (code.matches("\\d{4}")) {
            return counties.municipality(code).name();
        }
        return first(code, Stream.concat(Stream.of("application." + name + "."), CODES.stream()).map(prefix -> prefix + code));
    }

    private String first(String otherwise, Stream<String> keys) {
        return keys.map(key -> messages.getMessage(key, null, null, LocaleContextHolder.getLocale())).filter(Objects::nonNull).findFirst()
            .orElse(otherwise);
    }

    private static Stream<RecordComponent> components(Record record) {
        return Arrays.stream(record.getClass().getRecordComponents());
    }

    private static Object value(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(component.getName(), unreadable);
        }
    }

    /**
     * One field in words.
     *
     * @param value what it holds
     * @param text  the same to be read; empty for a table
     * @param table the rows of a list, {@code null} for anything else
     */
    record Field(String name, String label, Object value, String text, Table table) {

        public boolean isTable() {
            return table != null;
        }

        /** The same field of a section that does not have it. */
        Field emptied() {
            return new Field(name, label, null, "–", isTable() ? new Table(List.of(), List.of()) : null);
        }
    }

    /** Rows under their column heads. */
    record Table(List<String> columns, List<List<String>> rows) {
    }
}
