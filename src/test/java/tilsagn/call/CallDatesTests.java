package tilsagn.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tilsagn.core.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CallDatesTests {

    private static JsonNode vector;

    @BeforeAll
    static void readVectors() throws IOException {
        try (InputStream file = CallDatesTests.class.getResourceAsStream("/vectors/test-vectors.json")) {
            vector = JsonMapper.shared().readTree(file).get("deadline");
        }
    }

    @Test
    void aDeadlineLastsUntilTheDayEndsInNorway() {
        Instant deadline = CallDates.endOf(LocalDate.parse(vector.get("localDate").asString()));
        assertThat(deadline).isEqualTo(instant("exclusiveInstant"));
        assertThat(deadline.minusSeconds(1)).isEqualTo(instant("lastSecond"));
    }

    @Test
    void theInformationMeetingIsAtOneOClockInNorway() {
        assertThat(CallDates.at(LocalDate.of(2022, 9, 5), LocalTime.of(13, 0))).isEqualTo(instant("infoMeeting"));
    }

    @Test
    void aDayInWinterEndsAnHourLaterInUtc() {
        assertThat(CallDates.endOf(LocalDate.of(2022, 11, 11))).isEqualTo("2022-11-11T23:00:00Z");
    }

    @Test
    void theNightTheClocksChangeIsCountedRight() {
        assertThat(CallDates.endOf(LocalDate.of(2022, 10, 29))).isEqualTo("2022-10-29T22:00:00Z");
        assertThat(CallDates.endOf(LocalDate.of(2022, 10, 30))).isEqualTo("2022-10-30T23:00:00Z");
        assertThat(CallDates.at(LocalDate.of(2023, 3, 26), LocalTime.of(2, 30))).isEqualTo("2023-03-26T01:30:00Z");
    }

    @Test
    void aCallCannotCloseBeforeItOpens() {
        Instant moment = CallSamples.OPENS;
        assertThatThrownBy(() -> new CallDates(null, null, moment, Provenance.CONFIGURED, moment, Provenance.STATED))
            .isInstanceOf(Refusal.class);
    }

    private static Instant instant(String field) {
        return OffsetDateTime.parse(vector.get(field).asString()).toInstant();
    }
}
