package tilsagn.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import tilsagn.core.CaseNumber;
import tilsagn.worklist.LoadBalance.Share;

class LoadBalanceTests {

    private static final List<String> BOTH = List.of("anne", "bjorn");

    private static Share share(int at, String step, List<String> candidates) {
        return new Share("t" + at, CaseNumber.of(2022, at), step, candidates);
    }

    private static long given(Map<String, String> dealt, String person) {
        return dealt.values().stream().filter(person::equals).count();
    }

    @Test
    void whoHasFewestGetsTheNextUntilAllHaveTheSame() {
        List<Share> shares = IntStream.range(0, 6).mapToObj(at -> share(at, "recommendAward", BOTH)).toList();
        Map<String, String> dealt = new LoadBalance(Map.of("anne", 4, "bjorn", 0), Set.of()).deal(shares);
        assertThat(given(dealt, "anne")).isEqualTo(1);
        assertThat(given(dealt, "bjorn")).isEqualTo(5);
    }

    @Test
    void nobodyGetsWhatTheyMayNotHave() {
        Map<String, String> dealt = new LoadBalance(Map.of(), Set.of()).deal(List.of(share(1, "recommendAward", List.of("bjorn")),
            share(2, "recommendAward", List.of()), share(3, "recommendAward", BOTH)));
        assertThat(dealt).containsEntry("t1", "bjorn").containsEntry("t3", "anne").doesNotContainKey("t2");
    }

    @Test
    void theTwoPlacesOfACaseGoToTwoPeople() {
        Share first = new Share("a", CaseNumber.of(2022, 1), "declareImpartiality", BOTH);
        Share second = new Share("b", CaseNumber.of(2022, 1), "declareImpartiality", BOTH);
        Share third = new Share("c", CaseNumber.of(2022, 1), "declareImpartiality", BOTH);
        Map<String, String> dealt = new LoadBalance(Map.of("bjorn", 9), Set.of()).deal(List.of(first, second, third));
        assertThat(dealt).hasSize(2);
        assertThat(dealt.values()).containsExactlyInAnyOrder("anne", "bjorn");
    }

    @Test
    void whoHadOnePlaceBeforeDoesNotGetTheOther() {
        Place had = new Place(CaseNumber.of(2022, 1), "declareImpartiality", "anne");
        Map<String, String> dealt = new LoadBalance(Map.of("bjorn", 9), Set.of(had))
            .deal(List.of(new Share("a", CaseNumber.of(2022, 1), "declareImpartiality", BOTH)));
        assertThat(dealt).containsEntry("a", "bjorn");
    }
}
