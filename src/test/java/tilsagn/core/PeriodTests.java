package tilsagn.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

class PeriodTests {

    private static final LocalDate NEW_YEAR = LocalDate.of(2023, 1, 1);

    @Test
    void countsMonthsBegun() {
        assertThat(new Period(NEW_YEAR, LocalDate.of(2023, 6, 30)).months()).isEqualTo(6);
        assertThat(new Period(NEW_YEAR, LocalDate.of(2023, 7, 1)).months()).isEqualTo(7);
        assertThat(new Period(NEW_YEAR, NEW_YEAR).months()).isEqualTo(1);
    }

    @Test
    void holdsBothItsEnds() {
        Period period = new Period(NEW_YEAR, NEW_YEAR.plusDays(1));
        assertThat(period.contains(NEW_YEAR)).isTrue();
        assertThat(period.contains(NEW_YEAR.plusDays(1))).isTrue();
        assertThat(period.contains(NEW_YEAR.plusDays(2))).isFalse();
    }

    @Test
    void neverEndsBeforeItBegins() {
        assertThatThrownBy(() -> new Period(NEW_YEAR, NEW_YEAR.minusDays(1))).isInstanceOf(Refusal.class);
    }
}
