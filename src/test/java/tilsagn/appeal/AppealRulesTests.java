package tilsagn.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tilsagn.core.Fault;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;

/** What must hold for the words and amounts of an appeal. */
class AppealRulesTests {

    private static final Nok BEFORE = Nok.of(300_000);
    private static final Nok APPLIED = Nok.of(600_000);
    private static final String WHY = "Vi har undersøkt saken på nytt.";

    @Test
    void anAppealSaysWhatWhyAndWhatIsWanted() {
        assertThat(faults(() -> AppealRules.check(new NewAppeal("", null, "kort", "")))).extracting(Fault::field)
            .containsExactly("about", "reasons", "wish");
        assertThatCode(() -> AppealRules.check(new NewAppeal("Vi klager på avslaget.", WHY, "At det innvilges.", null))).doesNotThrowAnyException();
        assertThat(faults(() -> AppealRules.check(new NewAppeal("x".repeat(1001), "x".repeat(8001), "x".repeat(2001), "")))).extracting(Fault::key)
            .containsOnly("appeal.text.long").hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"300000, appeal.amount.not-more", "250000, appeal.amount.not-more", "600001, appeal.amount.beyond", ", appeal.amount.missing"})
    void whatThePartyIsGivenIsMoreThanItHadAndNoMoreThanItAppliedFor(Long kroner, String key) {
        Review review = new Review(AppealVerdict.REVERSE, kroner == null ? null : Nok.of(kroner), WHY);
        assertThat(faults(() -> first(review))).extracting(Fault::key).containsExactly(key);
    }

    @Test
    void whoGivesLessThanWasAskedForSaysSo() {
        assertThatCode(() -> first(new Review(AppealVerdict.REVERSE, APPLIED, WHY))).doesNotThrowAnyException();
        assertThat(faults(() -> first(new Review(AppealVerdict.REVERSE, Nok.of(599_999), WHY)))).extracting(Fault::field, Fault::key)
            .containsExactly(tuple("amount", "appeal.amount.some.PARTLY"));
        assertThat(faults(() -> first(new Review(AppealVerdict.PARTLY, APPLIED, WHY)))).extracting(Fault::key).containsExactly("appeal.amount.all.PARTLY");
        assertThat(faults(() -> body(new Review(AppealVerdict.UPHELD, Nok.of(400_000), WHY)))).extracting(Fault::key)
            .containsExactly("appeal.amount.some.PARTLY_UPHELD");
        assertThatCode(() -> body(new Review(AppealVerdict.PARTLY_UPHELD, Nok.of(400_000), WHY))).doesNotThrowAnyException();
    }

    @Test
    void whoGetsTheAmountItAskedForHasGotAll() {
        LaterDecision.Stake asks = new LaterDecision.Stake(BEFORE, APPLIED).asking(Nok.of(400_000));
        List<AppealVerdict> choices = AppealVerdict.ofFirstInstance(AppealedDecision.DECISION);
        assertThatCode(() -> AppealRules.check(new Review(AppealVerdict.REVERSE, Nok.of(400_000), WHY), choices, asks)).doesNotThrowAnyException();
        assertThatCode(() -> AppealRules.check(new Review(AppealVerdict.REVERSE, APPLIED, WHY), choices, asks)).doesNotThrowAnyException();
        assertThatCode(() -> AppealRules.check(new Review(AppealVerdict.PARTLY, Nok.of(399_999), WHY), choices, asks)).doesNotThrowAnyException();
        LaterDecision.Stake owes = new LaterDecision.Stake(Nok.of(100_000), Nok.ZERO).asking(Nok.of(30_000));
        assertThatCode(() -> AppealRules.check(new Review(AppealVerdict.REVERSE, Nok.of(30_000), WHY), choices, owes)).doesNotThrowAnyException();
        assertThat(faults(() -> AppealRules.check(new Review(AppealVerdict.REVERSE, Nok.of(30_001), WHY), choices, owes))).extracting(Fault::key)
            .containsExactly("appeal.amount.some.PARTLY");
        assertThat(faults(() -> AppealRules.check(new Review(AppealVerdict.PARTLY, Nok.ZERO, WHY), choices, owes))).extracting(Fault::key)
            .containsExactly("appeal.amount.all.PARTLY");
    }

    @ParameterizedTest
    @CsvSource({"300000, appeal.asked.not-more", "600001, appeal.asked.beyond", "-5, appeal.asked.not-more"})
    void thePartyAsksForMoreThanItHasAndNoMoreThanItCanGet(String typed, String key) {
        LaterDecision.Stake stake = new LaterDecision.Stake(BEFORE, APPLIED);
        assertThat(faults(() -> AppealRules.asked(typed, stake))).extracting(Fault::field, Fault::key).containsExactly(tuple("asked", key));
        assertThat(faults(() -> AppealRules.asked("mye", stake))).extracting(Fault::field).containsExactly("asked");
        assertThat(AppealRules.asked("", stake)).isNull();
        assertThat(AppealRules.asked("450 000", stake)).isEqualTo(Nok.of(450_000));
        assertThat(AppealRules.asked("450 000", null)).isNull();
    }

    @Test
    void theFirstInstanceAndTheBodyChooseAmongTheirOwn() {
        assertThatCode(() -> first(new Review(AppealVerdict.PARTLY, Nok.of(400_000), WHY))).doesNotThrowAnyException();
        assertThatCode(() -> first(new Review(AppealVerdict.UPHOLD, null, WHY))).doesNotThrowAnyException();
        assertThat(faults(() -> first(new Review(AppealVerdict.REMITTED, null, WHY)))).extracting(Fault::field).containsExactly("verdict");
        assertThat(faults(() -> first(new Review(null, null, "")))).extracting(Fault::field).containsExactly("verdict", "words");
        assertThat(AppealVerdict.ofTheBody(AppealedDecision.DECISION)).contains(AppealVerdict.UPHELD, AppealVerdict.REMITTED).doesNotContain(AppealVerdict.REVERSE);
    }

    @Test
    void aDismissalIsSetAsideWholeAndWithoutAnAmount() {
        List<AppealVerdict> choices = AppealVerdict.ofFirstInstance(AppealedDecision.DISMISSAL);
        assertThatCode(() -> AppealRules.check(new Review(AppealVerdict.REVERSE, null, WHY), choices, null))
            .doesNotThrowAnyException();
        assertThat(choices).doesNotContain(AppealVerdict.PARTLY);
        assertThat(AppealVerdict.ofTheBody(AppealedDecision.DISMISSAL)).doesNotContain(AppealVerdict.UPHELD);
    }

    @Test
    void aNewDecisionLiesBetweenNothingAndWhatWasAppliedFor() {
        assertThatCode(() -> AppealRules.checkAnew(Nok.ZERO, APPLIED, WHY)).doesNotThrowAnyException();
        assertThat(faults(() -> AppealRules.checkAnew(Nok.of(700_000), APPLIED, WHY))).extracting(Fault::key).containsExactly("appeal.amount.over-applied");
        assertThat(faults(() -> AppealRules.checkAnew(null, APPLIED, ""))).extracting(Fault::field).containsExactly("amount", "words");
    }

    private static void first(Review review) {
        AppealRules.check(review, AppealVerdict.ofFirstInstance(AppealedDecision.DECISION), new LaterDecision.Stake(BEFORE, APPLIED));
    }

    private static void body(Review review) {
        AppealRules.check(review, AppealVerdict.ofTheBody(AppealedDecision.DECISION), new LaterDecision.Stake(BEFORE, APPLIED));
    }

    private static List<Fault> faults(ThrowingCallable check) {
        Refusal[] met = new Refusal[1];
        assertThatThrownBy(check).isInstanceOfSatisfying(Refusal.class, refusal -> met[0] = refusal);
        return met[0].faults();
    }
}
