package tilsagn.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import tilsagn.Vectors;
import tilsagn.assessment.WeightedScore.Weighed;

class WeightedScoreTests {

    private static final int[] WEIGHTS = {20, 15, 15, 15, 15, 10, 10};

    private static List<Weighed> weighed(int... points) {
        List<Weighed> given = new ArrayList<>();
        for (int at = 0; at < points.length; at++) {
            given.add(new Weighed(WEIGHTS[at], points[at], 1));
        }
        return given;
    }

    @Test
    void theWorkedExampleComesOutExactly() {
        JsonNode example = Vectors.at("/assessment");
        List<Weighed> given = new ArrayList<>();
        for (int at = 0; at < example.get("weights").size(); at++) {
            given.add(new Weighed(example.get("weights").get(at).asInt(), example.get("scores").get(at).asInt(), 1));
        }
        WeightedScore score = WeightedScore.of(given);
        assertThat(score.weighted()).isEqualTo(example.get("weighted").decimalValue().setScale(2));
        assertThat(score.index()).isEqualTo(example.get("index").decimalValue().setScale(2));
    }

    @Test
    void allOnesAreNothingAndAllSevensAreEverything() {
        assertThat(WeightedScore.of(weighed(1, 1, 1, 1, 1, 1, 1)).index()).isEqualTo("0.00");
        assertThat(WeightedScore.of(weighed(7, 7, 7, 7, 7, 7, 7)).index()).isEqualTo("100.00");
    }

    @Test
    void twoAssessorsCountTheSame() {
        int[] sums = {11, 10, 10, 12, 10, 8, 10};
        WeightedScore score = WeightedScore.of(IntStream.range(0, 7).mapToObj(at -> new Weighed(WEIGHTS[at], sums[at], 2)).toList());
        assertThat(score.exact()).isEqualByComparingTo("5.15");
        assertThat(score.index()).isEqualTo("69.17");
    }

    @Test
    void whatIsLeftOutSharesItsWeightProportionally() {
        // C4 (15) left out of (6,5,5,6,5,4,5): (525 − 90) / 85 = 5,1176…; (5,1176… − 1) / 6 × 100 = 68,63.
        List<Weighed> given = new ArrayList<>(weighed(6, 5, 5, 6, 5, 4, 5));
        given.set(3, new Weighed(15, 0, 0));
        WeightedScore score = WeightedScore.of(given);
        assertThat(score.weighted()).isEqualTo("5.12");
        assertThat(score.index()).isEqualTo("68.63");
        // C1 (20) and C7 (10) left out of the same: (525 − 120 − 50) / 70 = 5,0714…
        List<Weighed> less = new ArrayList<>(weighed(6, 5, 5, 6, 5, 4, 5));
        less.set(0, new Weighed(20, 0, 0));
        less.set(6, new Weighed(10, 0, 0));
        assertThat(WeightedScore.of(less).weighted()).isEqualTo("5.07");
        assertThat(WeightedScore.of(less).index()).isEqualTo("67.86");
    }

    @Test
    void anAgreedScoreCountsAsMuchAsTwoThatWereGiven() {
        // C1 agreed at 6 where 7 and 3 were given, the rest 5 by both: (20 × 6 + 80 × 5) / 100.
        List<Weighed> given = new ArrayList<>(List.of(new Weighed(20, 6, 1)));
        IntStream.range(1, 7).forEach(at -> given.add(new Weighed(WEIGHTS[at], 10, 2)));
        assertThat(WeightedScore.of(given).exact()).isEqualByComparingTo("5.2");
    }

    @Test
    void threeAssessorsCountTheSame() {
        List<Weighed> given = IntStream.range(0, 7).mapToObj(at -> new Weighed(WEIGHTS[at], at == 0 ? 16 : 15, 3)).toList();
        assertThat(WeightedScore.of(given).exact()).isEqualByComparingTo("5.066667");
    }

    @Test
    void theScoreStaysBetweenTheLowestAndTheHighestAndBetterPointsNeverMakeItWorse() {
        SplittableRandom dice = new SplittableRandom(2022);
        for (int round = 0; round < 2_000; round++) {
            List<Weighed> given = new ArrayList<>();
            IntStream.range(0, 7).forEach(at -> given.add(dice.nextInt(4) == 0 && at > 0 ? new Weighed(WEIGHTS[at], 0, 0)
                : new Weighed(WEIGHTS[at], dice.nextInt(2, 14), 2)));
            BigDecimal exact = WeightedScore.of(given).exact();
            double[] means = given.stream().filter(one -> one.count() > 0).mapToDouble(one -> one.sum() / 2.0).sorted().toArray();
            assertThat(exact.doubleValue()).isBetween(means[0] - 1e-6, means[means.length - 1] + 1e-6);
            List<Weighed> better = new ArrayList<>(given);
            better.set(0, new Weighed(20, given.get(0).sum() + 1, 2));
            assertThat(WeightedScore.of(better).exact()).isGreaterThan(exact);
            assertThat(WeightedScore.of(given).index()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
        }
    }

    @Test
    void withEqualPointsItDoesNotMatterWhatIsLeftOut() {
        for (int points = 1; points <= 7; points++) {
            for (int out = 0; out < 7; out++) {
                List<Weighed> given = new ArrayList<>(weighed(points, points, points, points, points, points, points));
                given.set(out, new Weighed(WEIGHTS[out], 0, 0));
                assertThat(WeightedScore.of(given).exact()).isEqualByComparingTo(BigDecimal.valueOf(points));
            }
        }
    }

    @Test
    void scoresThatLookTheSameAreStillToldApart() {
        WeightedScore higher = new WeightedScore(new BigDecimal("5.005"));
        WeightedScore lower = new WeightedScore(new BigDecimal("5.0049"));
        assertThat(higher).isGreaterThan(lower);
    }

    @Test
    void nothingCannotBeWeighed() {
        assertThatThrownBy(() -> WeightedScore.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
