package tilsagn.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The party never loses a day: three weeks from when the notice arrived, moved on past weekends and holidays. */
class AppealDeadlineTests {

    private static final int THREE_WEEKS = 21;

    @ParameterizedTest
    @MethodSource("vectors")
    void endsOnTheDayOfTheVectors(LocalDate arrived, LocalDate lastDay) {
        assertThat(new AppealDeadline(arrived, THREE_WEEKS).lastDay()).isEqualTo(lastDay);
    }

    static Stream<Arguments> vectors() throws IOException {
        try (InputStream in = AppealDeadlineTests.class.getResourceAsStream("/vectors/test-vectors.json")) {
            JsonNode cases = JsonMapper.builder().build().readTree(in).get("appealDeadline");
            return StreamSupport.stream(cases.spliterator(), false)
                .map(one -> Arguments.of(LocalDate.parse(one.get("noticeArrived").asString()), LocalDate.parse(one.get("lastDay")
                    .asString())));
        }
    }

    @Test
    void countsFromTheNorwegianDayOfTheOpening() {
        AppealDeadline justAfterMidnightInOslo = AppealDeadline.after(Instant.parse("2022-10-31T23:30:00Z"), THREE_WEEKS);
        assertThat(justAfterMidnightInOslo.noticeArrived()).isEqualTo("2022-11-01");
    }

    @Test
    void lastsUntilMidnightInOslo() {
        AppealDeadline deadline = new AppealDeadline(LocalDate.of(2022, 11, 1), THREE_WEEKS);
        assertThat(deadline.endsAt()).isEqualTo("2022-11-22T23:00:00Z");
        assertThat(deadline.isOver(Instant.parse("2022-11-22T22:59:59.999Z"))).isFalse();
        assertThat(deadline.isOver(Instant.parse("2022-11-22T23:00:00Z"))).isTrue();
    }

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
}
