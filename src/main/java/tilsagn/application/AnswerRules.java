package tilsagn.application;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import tilsagn.call.Call;
import tilsagn.call.Question;
import tilsagn.call.QuestionLimits;
import tilsagn.call.QuestionType;
import tilsagn.core.Fault;
import tilsagn.core.Nok;

/** What the answers to a call's own questions must fulfil: those the applied amount requires are given, and all keep their limits. */
final class AnswerRules {

    private final GrantApplication application;
    private final List<Fault> faults = new ArrayList<>();

    private AnswerRules(GrantApplication application) {
        this.application = application;
    }

    static List<Fault> check(GrantApplication application, List<Question> questions) {
        AnswerRules rules = new AnswerRules(application);
        for (Question question : questions) {
            String answer = application.answers().get(question.code());
            if (answer != null) {
                rules.itKeepsItsLimits(question, answer);
            } else if (question.isAskedOf(application.targetGroup()) && question.isRequiredAt(application.appliedAmount())) {
                rules.itIsMissing(question);
            }
        }
        return rules.faults;
    }

    /** Risks are described from the amount the call says. */
    static List<Fault> risks(GrantApplication application, Call call) {
        Nok from = call.form().risksRequiredFrom();
        boolean missing = from != null && !from.exceeds(application.appliedAmount()) && application.organisation().risks().isEmpty();
        return missing ? List.of(Fault.on("risks", "application.missing.risks", from)) : List.of();
    }

    private void itIsMissing(Question question) {
        if (question.hasThreshold()) {
            put(question, "application.missing.answer-from", question.label(), question.requiredFrom());
        } else {
            put(question, "application.missing.answer", question.label());
        }
    }

    private void itKeepsItsLimits(Question question, String answer) {
        switch (question.type()) {
            case SHORT_TEXT, LONG_TEXT -> within(question, answer.length(), "application.rule.answer-length");
            case NUMBER -> {
                QuestionLimits limits = question.limits();
                BigDecimal value = new BigDecimal(answer);
                boolean low = limits.least() != null && value.compareTo(BigDecimal.valueOf(limits.least())) < 0;
                boolean high = limits.most() != null && value.compareTo(BigDecimal.valueOf(limits.most())) > 0;
                put(low, question, "application.rule.answer-low", limits.least());
                put(high, question, "application.rule.answer-high", limits.most());
            }
            case SOME_OF, ONE_OF -> {
                List<String> chosen = List.of(answer.split(","));
                put(chosen.stream().anyMatch(code -> question.option(code).isEmpty()), question, "application.unreadable.choice", "");
                if (question.type() == QuestionType.SOME_OF) {
                    within(question, chosen.size(), "application.rule.answer-choices");
                }
            }
            case DATE, YES_NO -> { }
        }
    }

    // Both ends are told, because whoever mends one end may break the other.
    private void within(Question question, int size, String key) {
        QuestionLimits limits = question.limits();
        long least = limits.least() == null ? 0 : limits.least();
        long most = limits.most() == null ? Long.MAX_VALUE : limits.most();
        if (size < least || size > most) {
            put(question, key, Nok.of(Math.max(least, 1)).digits(), Nok.of(limits.most() == null ? question.options().size() : most).digits(),
                Nok.of(size).digits());
        }
    }

    private void put(boolean broken, Question question, String key, Object limit) {
        if (broken) {
            put(question, key, limit instanceof Long number ? Nok.of(number).digits() : limit);
        }
    }

    private void put(Question question, String key, Object... args) {
        faults.add(Fault.on(Section.answerField(question.code()), key, args));
    }
}
