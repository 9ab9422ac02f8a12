package tilsagn.core;

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
import org.junit.jupiter.params.provider.MethodSource;
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
}
