package tilsagn.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tilsagn.core.BusinessTime;

class CallTimesTests {

    @ParameterizedTest
    @CsvSource({"2022-09-16T22:00:00Z, 7, 2022-09-09T22:00:00Z", "2022-09-16T22:00:00Z, 1, 2022-09-15T22:00:00Z",
        "2023-03-30T22:00:00Z, 7, 2023-03-23T23:00:00Z", "2023-03-26T22:00:00Z, 1, 2023-03-25T23:00:00Z",
        "2022-11-01T23:00:00Z, 7, 2022-10-25T22:00:00Z", "2022-10-30T23:00:00Z, 1, 2022-10-29T22:00:00Z",
        "2026-10-25T23:00:00Z, 1, 2026-10-24T22:00:00Z", "2023-03-27T00:30:00Z, 1, 2023-03-26T01:30:00Z"})
    void remindersAreCountedInNorwegianDaysAlsoOverTheChangeOfTheClocks(Instant deadline, int days, Instant reminder) {
        assertThat(BusinessTime.daysBefore(deadline, days)).isEqualTo(reminder);
    }
}
