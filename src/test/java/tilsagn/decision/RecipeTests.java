package tilsagn.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;

/** What each way of sharing the money comes to. The pool is that of the seed: 2 300 000, and the smallest part is half. */
class RecipeTests {

    private static final Instant NOON = Instant.parse("2022-09-16T10:00:00Z");
    private static final Nok POOL = Nok.of(2_300_000);
    private static final Nok WHOLE = Nok.of(750_000);

    @Test
    void inOrderUntilThePoolIsShortAndTheRestIsTooSmallAPart() {
        assertThat(amounts(new Recipe(Recipe.Kind.REACH, null, null), POOL, four())).containsExactly(750_000L, 750_000L, 750_000L, 0L);
    }

    @Test
    void theLastOneGetsAPartWhereItIsHalfOfWhatItAppliedFor() {
        assertThat(amounts(new Recipe(Recipe.Kind.REACH, null, null), Nok.of(2_625_000), four())).containsExactly(750_000L, 750_000L, 750_000L, 375_000L);
        assertThat(amounts(new Recipe(Recipe.Kind.REACH, null, null), Nok.of(2_624_999), four())).containsExactly(750_000L, 750_000L, 750_000L, 0L);
    }

    @Test
    void nobodyIsLiftedOverTheOneThePoolDoesNotReach() {
        Candidate[] cases = {scored(1, "90", "5", 750_000), scored(2, "80", "5", 750_000), scored(3, "70", "5", 100_000)};
        assertThat(amounts(new Recipe(Recipe.Kind.REACH, null, null), Nok.of(1_000_000), cases)).containsExactly(750_000L, 0L, 0L);
    }

    @Test
    void allDownToAPlaceWhateverThePoolSays() {
        assertThat(amounts(new Recipe(Recipe.Kind.FULL_DOWN_TO, 4, null), Nok.of(1), four())).containsExactly(750_000L, 750_000L, 750_000L, 750_000L);
    }

    @Test
    void theSameShareDownToAPlaceInWholeKroner() {
        assertThat(amounts(new Recipe(Recipe.Kind.PERCENT_DOWN_TO, 2, 70), POOL, four())).containsExactly(525_000L, 525_000L, 0L, 0L);
        Candidate odd = scored(1, "90", "5", 333_333);
        assertThat(amounts(new Recipe(Recipe.Kind.PERCENT_DOWN_TO, 1, 70), POOL, odd)).containsExactly(233_333L);
    }

    @Test
    void greenFirstPutsTheHighestC1AheadAndDepartsFromTheOrder() {
        Candidate[] cases = {scored(1, "90", "4", 750_000), scored(2, "80", "5", 750_000), scored(3, "70", "7", 750_000)};
        Recipe green = new Recipe(Recipe.Kind.GREEN_FIRST, null, null);
        assertThat(amounts(green, Nok.of(1_500_000), cases)).containsExactly(0L, 750_000L, 750_000L);

        Map<CaseNumber, Nok> given = green.amounts(Ranking.lay(List.of(cases)), Nok.of(1_500_000), 50);
        assertThat(Departure.among(List.of(cases), one -> given.get(one.caseNumber()))).containsOnly(Map.entry(number(1), Departure.PASSED_OVER),
            Map.entry(number(2), Departure.LIFTED), Map.entry(number(3), Departure.LIFTED));
    }

    @Test
    void whatIsSentToDecisionKeepsItsAmountAndIsNotCountedAgain() {
        Decision sent = new Decision(number(1), UUID.randomUUID(), "38", WHOLE).propose(WHOLE, null, "mette", NOON);
        sent.send(false, NOON);
        Candidate settled = new Candidate(number(1), "Søker", "Tittel", NOON, "x", WHOLE, scores("90", "5", 750_000), sent, false);
        List<Ranking.Row> rows = Ranking.lay(List.of(settled, scored(2, "80", "5", 750_000)));

        assertThat(new Recipe(Recipe.Kind.REACH, null, null).amounts(rows, Nok.of(1_550_000), 50)).containsOnly(Map.entry(number(2), WHOLE));
    }

    @Test
    void whatIsRecommendedNothingOrNotAtAllDoesNotCompete() {
        assertThat(amounts(new Recipe(Recipe.Kind.FULL_DOWN_TO, 9, null), POOL, scored(1, "30", "2", 0))).isEmpty();
    }

    @Test
    void aRecipeSaysWhatItLacksAndForgetsWhatItDoesNotNeed() {
        assertThatThrownBy(() -> Recipe.of(Recipe.Kind.PERCENT_DOWN_TO, null, 101)).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.faults()).extracting(fault -> fault.field()).containsExactly("downTo", "percent"));
        assertThatThrownBy(() -> Recipe.of(null, 1, 1)).isInstanceOf(Refusal.class);
        assertThat(Recipe.of(Recipe.Kind.REACH, 3, 70)).isEqualTo(new Recipe(Recipe.Kind.REACH, null, null));
    }

    private static Candidate[] four() {
        return IntStream.rangeClosed(1, 4).mapToObj(at -> scored(at, String.valueOf(100 - 10 * at), "5", 750_000)).toArray(Candidate[]::new);
    }

    private static List<Long> amounts(Recipe recipe, Nok free, Candidate... cases) {
        return recipe.amounts(Ranking.lay(List.of(cases)), free, 50).entrySet().stream()
            .sorted(java.util.Comparator.comparing(entry -> entry.getKey().value())).map(entry -> entry.getValue().kroner()).toList();
    }

    private static Candidate scored(int running, String index, String green, long recommended) {
        return new Candidate(number(running), "Søker", "Tittel", NOON, "x", recommended == 0 ? WHOLE : Nok.of(recommended), scores(index, green, recommended), null,
            false);
    }

    private static Candidate.Scores scores(String index, String green, long recommended) {
        return new Candidate.Scores(new BigDecimal(index), new BigDecimal("5.25"), new BigDecimal(green), new BigDecimal("5"), 1, false,
            Nok.of(recommended));
    }

    private static CaseNumber number(int running) {
        return CaseNumber.of(2022, running);
    }
}
