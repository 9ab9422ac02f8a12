package tilsagn.assessment.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import tilsagn.application.GrantApplication;
import tilsagn.application.Objective;
import tilsagn.application.Partner;
import tilsagn.application.Veil;
import tilsagn.assessment.web.CriterionWords.Step;
import tilsagn.assessment.web.CriterionWords.Words;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.call.StakeholderGroup;
import tilsagn.core.web.Formats;

/** Puts the applicant's own words beside the criterion they answer, so that an assessor need not leaf through the application. */
@Component
class ApplicantWords {

    private final Calls calls;
    private final Formats formats;

    ApplicantWords(Calls calls, Formats formats) {
        this.calls = calls;
        this.formats = formats;
    }

    List<CriterionWords> of(GrantApplication application, boolean blind, Locale locale) {
        Veil veil = blind ? Veil.of(application) : null;
        Call call = calls.get(application.callId());
        Map<String, String> anchors = calls.anchors(call.id()).stream()
            .collect(Collectors.toMap(anchor -> anchor.criterion() + anchor.step(), anchor -> anchor.sentence().in(locale)));
        return call.criteria().stream()
            .map(criterion -> new CriterionWords(criterion.code(), criterion.name(locale), criterion.question(locale), criterion.weight(),
                criterion.mayBeLeftOut(), steps(criterion.code(), anchors), Stream.concat(words(criterion.code(), application), answers(criterion.code(), application, call, locale))
                    .filter(words -> words.text() != null && !words.text().isBlank())
                    .map(words -> veil == null ? words : new Words(words.labelKey(), words.label(), veil.over(words.text()))).toList()))
            .toList();
    }

    private static List<Step> steps(String criterion, Map<String, String> anchors) {
        return IntStream.iterate(7, step -> step > 0, step -> step - 1).mapToObj(step -> new Step(step, anchors.get(criterion + step))).toList();
    }

    // What the call itself asks for this criterion, in the order it asks.
    private static Stream<Words> answers(String criterion, GrantApplication application, Call call, Locale locale) {
        Map<String, String> answers = application.answers();
        return call.form().questions().stream().filter(question -> criterion.equals(question.criterion()) && answers.containsKey(question.code()))
            .map(question -> new Words(null, question.label().in(locale), question.read(answers.get(question.code()), locale)));
    }

    private Stream<Words> words(String criterion, GrantApplication application) {
        return switch (criterion) {
            case "C1" -> Stream.of(new Words("assessment.words.green", application.content().greenTransition()));
            case "C2" -> Stream.of(new Words("assessment.words.strategy", application.content().strategyGoal()),
                new Words("assessment.words.smart", application.content().smartSpecialisation()));
            case "C3" -> Stream.of(new Words("assessment.words.coverage", coverage(application)),
                new Words("assessment.words.partners", partners(application)));
            case "C4", "C5" -> Stream.of(new Words("assessment.words.goals", goals(application)),
                new Words("assessment.words.summary", application.summary()));
            case "C6" -> Stream.of(new Words("assessment.words.period", period(application)),
                new Words("assessment.words.background", application.background()));
            case "C7" -> Stream.of(new Words("assessment.words.money", money(application)),
                new Words("assessment.words.background", application.background()));
            default -> Stream.of(new Words("assessment.words.summary", application.summary()));
        };
    }

    private static String coverage(GrantApplication application) {
        long covered = application.partners().stream().map(Partner::grouping).filter(Objects::nonNull).distinct().count();
        return covered + " / " + StakeholderGroup.values().length;
    }

    private static String partners(GrantApplication application) {
        return application.partners().stream().map(Partner::name).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    private static String goals(GrantApplication application) {
        return application.objectives().stream().map(ApplicantWords::goal).collect(Collectors.joining("\n"));
    }

    private static String goal(Objective objective) {
        return Stream.of(objective.goal(), objective.indicator(), objective.target()).filter(Objects::nonNull)
            .collect(Collectors.joining(" – "));
    }

    private String period(GrantApplication application) {
        return application.period() == null ? null : formats.date(application.period().start()) + " – "
            + formats.date(application.period().end());
    }

    private String money(GrantApplication application) {
        return application.appliedAmount().format() + " / " + application.totalCost().format() + " = "
            + formats.percent(application.appliedAmount().kroner(), application.totalCost().kroner());
    }
}
