package tilsagn.application.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import tilsagn.application.GrantApplication;
import tilsagn.application.Section;
import tilsagn.call.Call;
import tilsagn.call.Question;
import tilsagn.call.QuestionType;
import tilsagn.core.web.Wording;

/** The call's own questions as fields of a page, in the reader's language: first those one must answer, then the rest. */
@Component
class QuestionFields {

    // What the fixed fields of a section are read for, by the criteria most calls have; a call that has others shows only its questions'.
    private static final Map<Section, Set<String>> CORE = Map.of(Section.GOALS, Set.of("C4", "C5"), Section.CONTENT, Set.of("C1", "C2"),
        Section.PARTNERS, Set.of("C3"), Section.PLAN, Set.of("C7"));

    private final Wording wording;

    QuestionFields(Wording wording) {
        this.wording = wording;
    }

    /**
     * A question as a field.
     *
     * @param name     of the form field
     * @param type     which control it takes
     * @param hint     its help, and from which amount it must be answered
     * @param required whether it must be answered at the amount applied for now
     * @param later    whether it has to be answered from a larger amount on: then it is not called optional
     * @param choices  code to words
     * @param unit     what a number counts, or {@code null}
     * @param most     longest text, or {@code null}
     */
    record Field(String name, QuestionType type, String label, String hint, boolean required, boolean later, Map<String, String> choices, String unit,
                 Long most) {

        /** What stands beside the name: {@code false} is called optional, {@code null} says nothing. */
        public Boolean mark() {
            return required ? Boolean.TRUE : later ? null : Boolean.FALSE;
        }
    }

    /**
     * The questions of a page.
     *
     * @param needed to be answered now
     * @param more   of no need now
     * @param open   whether something is written in the latter
     * @param title  what the latter are
     */
    record Page(List<Field> needed, List<Field> more, boolean open, String title) {

        /** Whether the page asks anything of its own. */
        public boolean isEmpty() {
            return needed.isEmpty() && more.isEmpty();
        }
    }

    Page of(Section section, GrantApplication draft, Call call, Typed form) {
        List<Field> needed = new ArrayList<>();
        List<Field> more = new ArrayList<>();
        for (Question question : section.questionsOf(call)) {
            if (question.isAskedOf(draft.targetGroup()) || draft.answers().containsKey(question.code())) {
                Field field = field(question, draft);
                (field.required() ? needed : more).add(field);
            }
        }
        boolean open = more.stream().anyMatch(field -> form.all(field.name()).stream().anyMatch(text -> !text.isBlank()));
        return new Page(needed, more, open, title(more.size(), draft));
    }

    private String title(int count, GrantApplication draft) {
        return draft.appliedAmount().isPositive() ? wording.of("application.questions.more", List.of(count, draft.appliedAmount()))
            : wording.of("application.questions.more-unknown", List.of(count));
    }

    private Field field(Question question, GrantApplication draft) {
        Locale language = LocaleContextHolder.getLocale();
        boolean required = question.isRequiredAt(draft.appliedAmount());
        return new Field(Section.answerField(question.code()), question.type(), question.label().in(language), hint(question, required, language),
            required, question.hasThreshold(), choices(question, language), question.limits().unit() == null ? null : question.limits().unit().in(language),
            question.limits().most());
    }

    private String hint(Question question, boolean required, Locale language) {
        String help = question.help() == null ? "" : question.help().in(language);
        String from = !question.hasThreshold() ? ""
            : wording.of(required ? "application.questions.required-since" : "application.questions.required-from", List.of(question.requiredFrom()));
        String stop = help.isEmpty() || from.isEmpty() || help.matches(".*[.?!]") ? " " : ". ";
        String hint = (help + stop + from).strip();
        return hint.isEmpty() ? null : hint;
    }

    private Map<String, String> choices(Question question, Locale language) {
        Map<String, String> choices = new LinkedHashMap<>();
        if (question.type() == QuestionType.YES_NO) {
            choices.put("true", wording.of("core.yes", List.of()));
            choices.put("false", wording.of("core.no", List.of()));
        }
        question.options().forEach(option -> choices.put(option.code(), option.words().in(language)));
        return choices;
    }

    /** The names of the criteria a section is read for; {@code null} when none is. */
    String criteria(Section section, GrantApplication draft, Call call) {
        Set<String> codes = new TreeSet<>(CORE.getOrDefault(section, Set.of()));
        section.questionsOf(call).stream().filter(question -> question.isAskedOf(draft.targetGroup()) && question.criterion() != null)
            .forEach(question -> codes.add(question.criterion()));
        String names = call.criteria().stream().filter(criterion -> codes.contains(criterion.code()))
            .map(criterion -> criterion.name(LocaleContextHolder.getLocale())).collect(Collectors.joining(" · "));
        return names.isEmpty() ? null : names;
    }
}
