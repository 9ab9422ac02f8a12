package tilsagn.call;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import tilsagn.core.Nok;
import tilsagn.core.Words;

/**
 * Something a call asks its applicants beside the fixed form. A call's questions are data: a new call needs no new program.
 *
 * @param code         unique within the call, e.g. {@code ANCHORING}
 * @param place        the section it is asked in
 * @param type         what kind of answer it takes
 * @param label        the question
 * @param help         a sentence under it, or {@code null}
 * @param limits       how long, large or many
 * @param options      what there is to choose among, in order
 * @param criterion    code of the criterion the answer is judged by, or {@code null}
 * @param askedOf      the target groups it is asked of; none means all
 * @param requiredFrom the applied amount from which it must be answered: 0 always, {@code null} never
 * @param provenance   who asks
 */
public record Question(String code, QuestionPlace place, QuestionType type, Words label, Words help, QuestionLimits limits,
                       List<QuestionOption> options, String criterion, Set<TargetGroup> askedOf, Nok requiredFrom, Provenance provenance) {

    /** Longest text any question may allow. */
    public static final int LONGEST = 4000;

    private static final Words YES = new Words("Ja", "Ja", "Yes");
    private static final Words NO = new Words("Nei", "Nei", "No");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    /** Takes its own copies. */
    public Question {
        options = List.copyOf(options);
        askedOf = Set.copyOf(askedOf);
    }

    /** A question nobody must answer, asked of all, judged by no criterion, set up in this system. */
    public static Question of(String code, QuestionPlace place, QuestionType type, Words label, Words help) {
        QuestionLimits limits = type.isText() ? QuestionLimits.most(type == QuestionType.SHORT_TEXT ? 200 : 2000) : QuestionLimits.NONE;
        return new Question(code, place, type, label, help, limits, List.of(), null, Set.of(), null, Provenance.CONFIGURED);
    }

    /** The same within these limits. */
    public Question within(QuestionLimits bounds) {
        return new Question(code, place, type, label, help, bounds, options, criterion, askedOf, requiredFrom, provenance);
    }

    /** The same with these to choose among. */
    public Question choosing(List<QuestionOption> choices) {
        return new Question(code, place, type, label, help, limits, choices, criterion, askedOf, requiredFrom, provenance);
    }

    /** The same, judged by a criterion. */
    public Question serving(String judgedBy) {
        return new Question(code, place, type, label, help, limits, options, judgedBy, askedOf, requiredFrom, provenance);
    }

    /** The same, asked of these only. */
    public Question askedOnlyOf(TargetGroup... groups) {
        return new Question(code, place, type, label, help, limits, options, criterion, Set.of(groups), requiredFrom, provenance);
    }

    /** The same, to be answered by whoever applies for this much or more. */
    public Question requiredFrom(long kroner) {
        return new Question(code, place, type, label, help, limits, options, criterion, askedOf, Nok.of(kroner), provenance);
    }

    /** Whether it is asked of a target group; one that is not chosen yet is asked only what all are asked. */
    public boolean isAskedOf(TargetGroup group) {
        return askedOf.isEmpty() || group != null && askedOf.contains(group);
    }

    /** Whether whoever applies for this amount must answer. */
    public boolean isRequiredAt(Nok applied) {
        return requiredFrom != null && !requiredFrom.exceeds(applied);
    }

    /** Whether it must be answered from some amount on, and not below. */
    public boolean hasThreshold() {
        return requiredFrom != null && requiredFrom.isPositive();
    }

    /** The option with a code. */
    public Optional<QuestionOption> option(String wanted) {
        return options.stream().filter(option -> option.code().equals(wanted)).findFirst();
    }

    /** An answer as it is kept, as one reads it: options by their words, a day and a number the Norwegian way. */
    public String read(String answer, Locale locale) {
        return switch (type) {
            case SHORT_TEXT, LONG_TEXT -> answer;
            case NUMBER -> number(answer) + (limits.unit() == null ? "" : "\u00a0" + limits.unit().in(locale));
            case DATE -> DAY.format(LocalDate.parse(answer));
            case YES_NO -> (answer.equals("true") ? YES : NO).in(locale);
            case ONE_OF, SOME_OF -> Arrays.stream(answer.split(",")).map(chosen -> option(chosen).map(one -> one.words().in(locale)).orElse(chosen))
                .collect(Collectors.joining(type == QuestionType.SOME_OF ? "; " : ", "));
        };
    }

    private static String number(String answer) {
        BigDecimal value = new BigDecimal(answer);
        int comma = answer.indexOf('.');
        return Nok.of(value.longValue()).digits() + (comma < 0 ? "" : "," + answer.substring(comma + 1));
    }
}
