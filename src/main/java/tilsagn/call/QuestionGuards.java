package tilsagn.call;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import tilsagn.core.Fault;

/** What must hold for a call's questions before it may be announced: each can be asked, answered and judged. */
final class QuestionGuards {

    private static final String FIELD = "questions";
    private static final String CODE = "[A-Z][A-Z0-9_]{0,39}";

    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> criteria;
    private final NewCall call;

    private QuestionGuards(NewCall call) {
        this.call = call;
        this.criteria = call.criteria().stream().map(Criterion::code).collect(Collectors.toSet());
    }

    static List<Fault> check(NewCall call) {
        QuestionGuards guards = new QuestionGuards(call);
        Set<String> seen = new HashSet<>();
        for (Question question : call.questions()) {
            guards.refuseIf(!question.code().matches(CODE), "call.question-code", question);
            guards.refuseIf(!seen.add(question.code()), "call.question-twice", question);
            guards.itSpeaksEveryLanguage(question);
            guards.itCanBeAnswered(question);
            guards.itIsAskedAndJudged(question);
        }
        return guards.faults;
    }

    private void itSpeaksEveryLanguage(Question question) {
        boolean said = question.label().isComplete() && (question.help() == null || question.help().isComplete())
            && (question.limits().unit() == null || question.limits().unit().isComplete())
            && question.options().stream().allMatch(option -> option.words().isComplete());
        refuseIf(!said, "call.question-language", question);
    }

    private void itCanBeAnswered(Question question) {
        QuestionLimits limits = question.limits();
        boolean ordered = limits.least() == null || limits.most() == null || limits.least() <= limits.most();
        boolean fits = !question.type().isText() || limits.most() != null && limits.most() >= 1 && limits.most() <= Question.LONGEST;
        refuseIf(!ordered || !fits || limits.decimals() < 0 || limits.decimals() > 2, "call.question-limits", question);
        long codes = question.options().stream().map(QuestionOption::code).filter(code -> code.matches(CODE)).distinct().count();
        boolean choosable = codes == question.options().size() && (question.type().hasOptions() ? codes >= 2 : codes == 0);
        refuseIf(!choosable, "call.question-options", question);
    }

    private void itIsAskedAndJudged(Question question) {
        refuseIf(question.criterion() != null && !criteria.contains(question.criterion()), "call.question-criterion", question);
        refuseIf(!call.targetGroups().containsAll(question.askedOf()), "call.question-group", question);
        refuseIf(question.requiredFrom() != null && question.requiredFrom().isNegative(), "call.question-threshold", question);
    }

    private void refuseIf(boolean broken, String key, Question question) {
        if (broken) {
            faults.add(Fault.on(FIELD, key, question.code()));
        }
    }
}
