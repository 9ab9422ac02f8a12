package tilsagn.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import tilsagn.core.Fault;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.core.Words;

/** A call's own questions: asked in every language, answerable, and of whom and from which amount they must be answered. */
class QuestionTests {

    private static final Words LABEL = new Words("Hvor?", "Kvar?", "Where?");
    private static final Question PLACE = Question.of("PLACE", QuestionPlace.PROJECT, QuestionType.SHORT_TEXT, LABEL, null);
    private static final Question CHOICE = Question.of("CHOICE", QuestionPlace.CONTENT, QuestionType.ONE_OF, LABEL, null)
        .choosing(List.of(new QuestionOption("A", LABEL), new QuestionOption("B", LABEL)));

    @Test
    void goodQuestionsAreKeptAsTheyWereAsked() {
        Question whole = CHOICE.serving("C1").requiredFrom(250_000).askedOnlyOf(TargetGroup.CLUSTER);
        Call call = announce(PLACE, whole, number("tonn"));

        assertThat(call.form().questions()).containsExactly(PLACE, whole, number("tonn"));
        assertThat(call.form().questions(QuestionPlace.CONTENT)).containsExactly(whole, number("tonn"));
        assertThat(call.form().question("CHOICE")).contains(whole);
        assertThat(call.form().risksRequiredFrom()).isEqualTo(Nok.of(250_000));
    }

    @Test
    void aQuestionThatCannotBeAskedAnsweredOrJudgedIsRefused() {
        assertThat(keys(PLACE, PLACE)).containsExactly("call.question-twice");
        assertThat(keys(Question.of("lower case", QuestionPlace.PROJECT, QuestionType.DATE, LABEL, null))).containsExactly("call.question-code");
        assertThat(keys(Question.of("Q", QuestionPlace.PROJECT, QuestionType.DATE, new Words("Når?", " ", "When?"), null)))
            .containsExactly("call.question-language");
        assertThat(keys(Question.of("Q", QuestionPlace.PROJECT, QuestionType.DATE, LABEL, new Words("x", "x", null))))
            .containsExactly("call.question-language");
        assertThat(keys(PLACE.serving("C9"))).containsExactly("call.question-criterion");
        assertThat(keys(PLACE.requiredFrom(-1))).containsExactly("call.question-threshold");
    }

    @Test
    void limitsAndOptionsFitTheType() {
        assertThat(keys(PLACE.within(QuestionLimits.most(4_001)))).containsExactly("call.question-limits");
        assertThat(keys(PLACE.within(QuestionLimits.NONE))).containsExactly("call.question-limits");
        assertThat(keys(PLACE.within(QuestionLimits.between(9L, 8L)))).containsExactly("call.question-limits");
        assertThat(keys(CHOICE.choosing(List.of()))).containsExactly("call.question-options");
        assertThat(keys(CHOICE.choosing(List.of(new QuestionOption("A", LABEL), new QuestionOption("A", LABEL))))).containsExactly("call.question-options");
        assertThat(keys(PLACE.choosing(CHOICE.options()))).containsExactly("call.question-options");
    }

    @Test
    void itMustBeAnsweredFromTheExactAmountOn() {
        Question from = PLACE.requiredFrom(300_000);
        assertThat(from.isRequiredAt(Nok.of(299_999))).isFalse();
        assertThat(from.isRequiredAt(Nok.of(300_000))).isTrue();
        assertThat(PLACE.isRequiredAt(Nok.of(9_000_000))).isFalse();
        assertThat(PLACE.requiredFrom(0).isRequiredAt(Nok.ZERO)).isTrue();
    }

    @Test
    void itIsAskedOfAllOrOfSome() {
        assertThat(PLACE.isAskedOf(null)).isTrue();
        Question some = PLACE.askedOnlyOf(TargetGroup.CLUSTER);
        assertThat(some.isAskedOf(null)).isFalse();
        assertThat(some.isAskedOf(TargetGroup.CLUSTER)).isTrue();
        assertThat(some.isAskedOf(TargetGroup.BUSINESS_NETWORK)).isFalse();
    }

    @Test
    void anAnswerIsReadInTheReadersLanguage() {
        Locale en = Locale.ENGLISH;
        assertThat(number("tonn").read("12500.5", en)).isEqualTo("12\u00a0500,5\u00a0tonn");
        assertThat(Question.of("Q", QuestionPlace.AID, QuestionType.YES_NO, LABEL, null).read("false", en)).isEqualTo("No");
        assertThat(Question.of("Q", QuestionPlace.AID, QuestionType.DATE, LABEL, null).read("2022-06-01", en)).isEqualTo("01.06.2022");
        assertThat(CHOICE.read("B", en)).isEqualTo("Where?");
        assertThat(PLACE.read("Skien, Porsgrunn", en)).isEqualTo("Skien, Porsgrunn");
    }

    private static Question number(String unit) {
        return Question.of("CO2", QuestionPlace.CONTENT, QuestionType.NUMBER, LABEL, null)
            .within(new QuestionLimits(0L, 100L, 1, new Words(unit, unit, unit)));
    }

    private static Call announce(Question... questions) {
        return new Call(CallSamples.newCall(100).asking(List.of(questions), Nok.of(250_000)), new GrantScheme(CallSamples.newScheme()), CallSamples.OPENS);
    }

    private static List<String> keys(Question... questions) {
        return catchThrowableOfType(Refusal.class, () -> announce(questions)).faults().stream().map(Fault::key).toList();
    }
}
