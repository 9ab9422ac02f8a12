package tilsagn.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The days Norway does not work, and the way past them. */
class PublicHolidaysTests {

    @ParameterizedTest
    @CsvSource({"2000,2000-04-23", "2008,2008-03-23", "2011,2011-04-24", "2022,2022-04-17", "2023,2023-04-09", "2024,2024-03-31",
        "2026,2026-04-05", "2038,2038-04-25"})
    void knowsEaster(int year, LocalDate sunday) {
        assertThat(PublicHolidays.easter(year)).isEqualTo(sunday);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-01-01", "2024-03-28", "2024-03-29", "2024-04-01", "2024-05-01", "2024-05-09", "2024-05-17", "2024-05-20",
        "2024-12-25", "2024-12-26",
        "2024-06-01", "2024-06-02"})
    void doesNotWorkOnHolidaysAndWeekends(LocalDate day) {
        assertThat(PublicHolidays.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-03-27", "2024-04-02", "2024-05-08", "2024-05-16", "2024-12-24", "2024-12-27", "2024-12-31"})
    void worksOnTheDaysBetween(LocalDate day) {
        assertThat(PublicHolidays.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2022-12-24,2022-12-27", "2023-04-07,2023-04-11", "2023-05-01,2023-05-02", "2022-11-22,2022-11-22"})
    void aDateIsMovedToTheNextWorkingDayAndNeverBack(LocalDate day, LocalDate moved) {
        assertThat(PublicHolidays.workingDayFrom(day)).isEqualTo(moved);
    }
}
