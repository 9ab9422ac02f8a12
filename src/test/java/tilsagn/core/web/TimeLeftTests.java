package tilsagn.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLeftTests {

    private static final String UNITS = "1 dag|# dager|1 time|# timer|1 minutt|# minutter|1 sekund|# sekunder";

    @ParameterizedTest
    @CsvSource({"P11DT3H10M, 11 dager 3 timer", "P1D, 1 dag", "P1DT59M, 1 dag", "PT23H59M59S, 23 timer 59 minutter", "PT2H14M50S, 2 timer 14 minutter",
        "PT1H, 1 time", "PT59M59S, 59 minutter", "PT10M, 10 minutter", "PT9M59S, 9 minutter 59 sekunder", "PT1M1S, 1 minutt 1 sekund", "PT59S, 59 sekunder",
        "PT0.4S, 0 sekunder", "-PT5S, 0 sekunder"})
    void saysTwoUnitsAtMostAndSecondsOnlyInTheLastTenMinutes(Duration left, String words) {
        assertThat(TimeLeft.words(left, UNITS)).isEqualTo(words);
    }
}
