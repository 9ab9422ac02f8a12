package tilsagn.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** How long half of them and nine of ten took. */
class SpreadTests {

    @Test
    void halfOfThemTookNoLongerThanTheMedian() {
        Spread spread = new Spread(Map.of(1, 2L, 3, 1L, 10, 1L));

        assertThat(spread.median()).isEqualTo(1);
        assertThat(spread.ninetieth()).isEqualTo(10);
        assertThat(spread.count()).isEqualTo(4);
        assertThat(spread.fewerThan(4)).isEqualTo(3);
    }

    @Test
    void ofNothingThereIsNoMedian() {
        assertThat(new Spread(Map.of()).median()).isNull();
        assertThat(new Spread(Map.of()).ninetieth()).isNull();
    }

    @Test
    void itIsTheNearestRankOfTheSortedList() {
        Random chance = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<Integer> all = IntStream.range(0, 1 + chance.nextInt(60)).mapToObj(at -> chance.nextInt(40)).sorted().toList();
            Map<Integer, Long> counts = new HashMap<>();
            all.forEach(days -> counts.merge(days, 1L, Long::sum));
            Spread spread = new Spread(counts);

            assertThat(spread.median()).as("of " + all).isEqualTo(all.get((all.size() + 1) / 2 - 1));
            assertThat(spread.ninetieth()).as("of " + all).isEqualTo(all.get((all.size() * 9 + 9) / 10 - 1));
        }
    }
}
