package tilsagn.application;

import static org.assertj.core.api.Assertions.assertThat;
import static tilsagn.application.ApplicationSamples.MOMENT;
import static tilsagn.application.ApplicationSamples.finance;

import java.util.List;
import java.util.Map;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

import tilsagn.call.Call;
import tilsagn.call.CallSamples;
import tilsagn.call.Question;
import tilsagn.call.QuestionLimits;
import tilsagn.call.QuestionOption;
import tilsagn.call.QuestionPlace;
import tilsagn.call.QuestionType;
import tilsagn.call.TargetGroup;
import tilsagn.core.Fault;
import tilsagn.core.Words;

/** What a call's own questions require: at which amount, of whom, and within which limits. */
class AnswerRulesTests {

    private static final Words LABEL = new Words("Hvor?", "Kvar?", "Where?");
    private static final Question TEXT = question("TEXT", QuestionType.LONG_TEXT).within(QuestionLimits.between(10L, 20L));

    @Test
    void whatIsAlwaysRequiredIsMissingWithItsLabelOnItsOwnField() {
        assertThat(faults(750_000, TEXT.requiredFrom(0), Map.of()))
            .containsExactly(Fault.on("answers[TEXT]", "application.missing.answer", LABEL));
        assertThat(faults(750_000, TEXT, Map.of())).isEmpty();
    }

    @Test
    void aThresholdBitesAtTheExactAmount() {
        Question from = TEXT.requiredFrom(300_000);
        assertThat(faults(299_999, from, Map.of())).isEmpty();
        assertThat(faults(300_000, from, Map.of())).extracting(Fault::key).containsExactly("application.missing.answer-from");
        assertThat(faults(300_000, from, Map.of("TEXT", "Lang nok tekst"))).isEmpty();
    }

    @Test
    void itIsRequiredOnlyOfThoseItIsAskedOf() {
        assertThat(faults(750_000, TEXT.requiredFrom(0).askedOnlyOf(TargetGroup.BUSINESS_NETWORK), Map.of())).isEmpty();
        assertThat(faults(750_000, TEXT.requiredFrom(0).askedOnlyOf(TargetGroup.CLUSTER), Map.of())).hasSize(1);
    }

    @Test
    void aTextKeepsItsLength() {
        assertThat(faults(1, TEXT, Map.of("TEXT", "123456789"))).extracting(Fault::key, Fault::args)
            .containsExactly(Tuple.tuple("application.rule.answer-length", List.of("10", "20", "9")));
        assertThat(faults(1, TEXT, Map.of("TEXT", "1234567890"))).isEmpty();
        assertThat(faults(1, TEXT, Map.of("TEXT", "1".repeat(21)))).hasSize(1);
    }

    @Test
    void aNumberKeepsItsRange() {
        Question number = question("N", QuestionType.NUMBER).within(QuestionLimits.between(1L, 100L));
        assertThat(faults(1, number, Map.of("N", "0"))).extracting(Fault::key).containsExactly("application.rule.answer-low");
        assertThat(faults(1, number, Map.of("N", "100"))).isEmpty();
        assertThat(faults(1, number, Map.of("N", "100.5"))).extracting(Fault::key).containsExactly("application.rule.answer-high");
    }

    @Test
    void oneChoosesAsManyAsAllowedAmongWhatThereIs() {
        Question some = question("S", QuestionType.SOME_OF).within(QuestionLimits.between(1L, 2L))
            .choosing(List.of(new QuestionOption("A", LABEL), new QuestionOption("B", LABEL), new QuestionOption("C", LABEL)));
        assertThat(faults(1, some, Map.of("S", "A,C"))).isEmpty();
        assertThat(faults(1, some, Map.of("S", "A,B,C"))).extracting(Fault::key).containsExactly("application.rule.answer-choices");
        assertThat(faults(1, some, Map.of("S", "X"))).extracting(Fault::key).containsExactly("application.unreadable.choice");
    }

    @Test
    void risksAreDescribedFromTheAmountTheCallSays() {
        Call call = CallSamples.asking();
        assertThat(ApplicationRules.check(applyingFor(249_999, call), call)).isEmpty();
        GrantApplication large = applyingFor(250_000, call);
        assertThat(ApplicationRules.check(large, call)).extracting(Fault::field, Fault::key)
            .containsExactly(Tuple.tuple("risks", "application.missing.risks"));
        large.write(new OrganisationSection(List.of(new Risk("Brann", "Stans", null))), MOMENT);
        assertThat(ApplicationRules.check(large, call)).extracting(Fault::field).containsExactly("risks[0].measure");
    }

    @Test
    void anAnswersFaultBelongsToThePageThatAsks() {
        Call call = CallSamples.asking(TEXT);
        assertThat(Section.holding("answers[TEXT]", call)).isEqualTo(Section.GOALS);
        assertThat(Section.questionOf("answers[TEXT]", call)).contains(TEXT);
        assertThat(Section.questionOf("title", call)).isEmpty();
    }

    @Test
    void answersArePartOfWhatTheSumVouchesForAndAreKeptWhenTheSectionIsSavedWithoutThem() {
        Call call = CallSamples.asking(TEXT);
        GrantApplication application = applyingFor(100_000, call);
        String before = CanonicalContent.of(application);
        answer(application, Map.of("TEXT", "Lang nok\ntekst"));

        assertThat(CanonicalContent.of(application)).isNotEqualTo(before).contains("answers[TEXT]=Lang nok\\ntekst\n", "notStarted=true\n",
            "activities[0].what=Samlinger\n", "noAidHistory=true\n", "writtenStandard=NB\n");
        application.write(new GoalsSection("Ny bakgrunn", application.objectives(), application.activities()), MOMENT);
        assertThat(application.answers()).containsOnlyKeys("TEXT");
        answer(application, Map.of("TEXT", ""));
        assertThat(application.answers()).isEmpty();
    }

    private static List<Fault> faults(long applied, Question question, Map<String, String> answers) {
        GrantApplication application = applyingFor(applied, CallSamples.asking(question));
        answer(application, answers);
        return AnswerRules.check(application, List.of(question));
    }

    private static void answer(GrantApplication application, Map<String, String> answers) {
        application.write(new AnsweredSection(Section.GOALS, application.section(Section.GOALS) instanceof AnsweredSection answered ? answered.core()
            : application.section(Section.GOALS), answers), MOMENT);
    }

    private static GrantApplication applyingFor(long kroner, Call call) {
        GrantApplication application = ApplicationSamples.complete(call);
        application.write(new PlanSection(true, List.of(ApplicationSamples.cost(kroner * 2)),
            List.of(finance(FinanceSource.COUNTY, kroner), finance(FinanceSource.OWN_CASH, kroner))), MOMENT);
        return application;
    }

    private static Question question(String code, QuestionType type) {
        return Question.of(code, QuestionPlace.GOALS, type, LABEL, null);
    }
}
