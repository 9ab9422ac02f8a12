package tilsagn.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tilsagn.core.web.CaseClocks.Clock;
import tilsagn.core.web.CaseClocks.State;

/** Days left on a clock, as people in Norway count them; word and colour say the same. */
class CaseTimerTests {

    /** The end of 16 September in Norway. */
    private static final Instant DUE = Instant.parse("2022-09-16T22:00:00Z");

    @ParameterizedTest
    @CsvSource({"2022-09-05T07:00:00Z, 11, info, look.clock.left", "2022-09-13T21:59:00Z, 3, warning, look.clock.left",
        "2022-09-14T22:01:00Z, 1, warning, look.clock.tomorrow", "2022-09-16T21:59:59Z, 0, warning, look.clock.today",
        "2022-09-16T22:00:00Z, -1, danger, look.clock.over.one", "2022-09-19T09:00:00Z, -3, danger, look.clock.over"})
    void daysAreCountedInNorwayAndTheLastDayCounts(String now, long days, String kind, String words) {
        CaseTimer timer = CaseTimer.of(new Clock("x", DUE, null, State.RUNNING), Instant.parse(now));
        assertThat(timer.days()).isEqualTo(days);
        assertThat(timer.kind()).isEqualTo(kind);
        assertThat(timer.wordsKey()).isEqualTo(words);
        assertThat(timer.lastDay()).isEqualTo(DUE.minusSeconds(1));
    }

    @Test
    void aClockMayStandStillWithOrWithoutItsDate() {
        assertThat(CaseTimer.of(new Clock("x", DUE, null, State.WAITING), DUE.plusSeconds(99)).kind()).isEqualTo("neutral");
        CaseTimer dateless = CaseTimer.of(new Clock("x", null, null, State.WAITING), DUE);
        assertThat(dateless.waiting()).isTrue();
        assertThat(dateless.lastDay()).isNull();
        assertThat(dateless.wordsKey()).isEqualTo("look.clock.waiting");
    }

    @Test
    void anHourThatHasPassedTodayIsOver() {
        CaseTimer timer = CaseTimer.of(new Clock("x", Instant.parse("2022-09-05T10:00:00Z"), null, State.RUNNING), Instant.parse("2022-09-05T12:00:00Z"));
        assertThat(timer.kind()).isEqualTo("danger");
        assertThat(timer.wordsKey()).isEqualTo("look.clock.over.one");
    }
}
