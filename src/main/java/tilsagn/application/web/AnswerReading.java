package tilsagn.application.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tilsagn.application.Section;
import tilsagn.call.Question;
import tilsagn.call.QuestionOption;

/** Reads the answers to a call's own questions out of what was typed, each by its type. */
final class AnswerReading {

    private final Typed typed;
    private final Reading reading;

    private AnswerReading(Typed typed) {
        this.typed = typed;
        this.reading = new Reading(typed);
    }

    /** The answers to those questions that the page asked; an empty text where nothing was answered. Refuses what cannot be read. */
    static Map<String, String> of(Typed typed, List<Question> questions) {
        AnswerReading answers = new AnswerReading(typed);
        Map<String, String> texts = new LinkedHashMap<>();
        for (Question question : questions) {
            String field = Section.answerField(question.code());
            if (typed.has(field) || typed.has("_" + field)) {
                String text = answers.read(question, field);
                texts.put(question.code(), text == null ? "" : text);
            }
        }
        answers.reading.refuseFaults();
        return texts;
    }

    private String read(Question question, String field) {
        List<String> options = question.options().stream().map(QuestionOption::code).toList();
        return switch (question.type()) {
            case SHORT_TEXT, LONG_TEXT -> reading.text(field, question.limits().most().intValue());
            case NUMBER -> reading.decimal(field, question.limits().decimals());
            case DATE -> iso(reading.date(field));
            case YES_NO -> reading.choice(field, List.of("true", "false"));
            case ONE_OF -> reading.choice(field, options);
            case SOME_OF -> reading.codes(field, options).toString();
        };
    }

    private static String iso(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
