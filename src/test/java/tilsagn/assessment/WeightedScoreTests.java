package tilsagn.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import tilsagn.Vectors;
import tilsagn.assessment.WeightedScore.Weighed;

class WeightedScoreTests {

    private static final int[] WEIGHTS = {20, 15, 15, 15, 15, 10, 10};

    private static List<Weighed> weighed(int... points) {
        List<Weighed> given = new ArrayList<>();
        for (int at = 0; at < points.length; at++) {
            given.add(new Weighed(WEIGHTS[at], points[at]));
        }
        return given;
    }

    @Test
    void theWorkedExampleComesOutExactly() {
        JsonNode example = Vectors.at("/assessment");
        List<Weighed> given = new ArrayList<>();
        for (int at = 0; at < example.get("weights").size(); at++) {
            given.add(new Weighed(example.get("weights").get(at).asInt(), example.get("scores").get(at).asInt()));
        }
        WeightedScore score = WeightedScore.of(given, 1);
        assertThat(score.weighted()).isEqualTo(example.get("weighted").decimalValue().setScale(2));
        assertThat(score.index()).isEqualTo(example.get("index").decimalValue().setScale(2));
    }

    @Test
    void allOnesAreNothingAndAllSevensAreEverything() {
        assertThat(WeightedScore.of(weighed(1, 1, 1, 1, 1, 1, 1), 1).index()).isEqualTo("0.00");
        assertThat(WeightedScore.of(weighed(7, 7, 7, 7, 7, 7, 7), 1).index()).isEqualTo("100.00");
    }

    @Test
    void twoAssessorsCountTheSame() {
        List<Weighed> both = new ArrayList<>(weighed(6, 5, 5, 6, 5, 4, 5));
        both.addAll(weighed(5, 5, 5, 6, 5, 4, 5));
        WeightedScore score = WeightedScore.of(both, 2);
        assertThat(score.exact()).isEqualByComparingTo("5.15");
        assertThat(score.index()).isEqualTo("69.17");
    }

    @Test
    void scoresThatLookTheSameAreStillToldApart() {
        WeightedScore higher = new WeightedScore(new BigDecimal("5.005"));
        WeightedScore lower = new WeightedScore(new BigDecimal("5.0049"));
        assertThat(higher).isGreaterThan(lower);
    }

    @Test
    void nothingCannotBeWeighed() {
        assertThatThrownBy(() -> WeightedScore.of(List.of(), 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
