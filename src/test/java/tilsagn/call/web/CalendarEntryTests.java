package tilsagn.call.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

class CalendarEntryTests {

    private static final Instant STAMP = Instant.parse("2022-09-05T07:00:00Z");

    private final CalendarEntry meeting = new CalendarEntry("sample-meeting@tilsagn", Instant.parse("2022-09-05T11:00:00Z"),
        Instant.parse("2022-09-05T12:00:00Z"), "Informasjonsmøte: Bedriftsnettverk, runde 2", "Les mer", "Teams", List.of(), Duration.ofMinutes(15));

    @Test
    void isValidAndReadsBackWithTheSameInstants() throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text(meeting)));
        assertThat(calendar.validate(true).getEntries()).isEmpty();
        VEvent event = (VEvent) calendar.getComponents().get(0);
        assertThat(Instant.from(event.getStartDate().orElseThrow().getDate())).isEqualTo(meeting.start());
        assertThat(Instant.from(event.getEndDate().orElseThrow().getDate())).isEqualTo(meeting.end());
        assertThat(event.getRequiredProperty("SUMMARY").getValue()).isEqualTo("Informasjonsmøte: Bedriftsnettverk, runde 2");
    }

    @Test
    void isWrittenInUtcWithStampAndLineEndsOfTheStandard() {
        assertThat(text(meeting)).contains("DTSTART:20220905T110000Z\r\n", "DTEND:20220905T120000Z\r\n", "DTSTAMP:20220905T070000Z\r\n",
            "UID:sample-meeting@tilsagn\r\n", "LOCATION:Teams\r\n", "TRIGGER:-PT15M\r\n").doesNotContain("METHOD");
    }

    @Test
    void theSameEntryIsTheSameFileEveryTime() {
        assertThat(text(meeting)).isEqualTo(text(meeting));
    }

    @Test
    void needsNoPlaceAndNoReminder() {
        CalendarEntry deadline = new CalendarEntry("sample-deadline@tilsagn", Instant.parse("2022-09-16T21:59:00Z"),
            Instant.parse("2022-09-16T22:00:00Z"), "Søknadsfrist", "Frist", null, List.of());
        assertThat(text(deadline)).contains("DTSTART:20220916T215900Z").doesNotContain("LOCATION", "VALARM", "SEQUENCE");
    }

    @Test
    void aMovedDateReplacesTheEntryOneHas() {
        CalendarEntry deadline = new CalendarEntry("sample-deadline@tilsagn", Instant.parse("2022-09-19T21:59:00Z"),
            Instant.parse("2022-09-19T22:00:00Z"), "Søknadsfrist", "Frist", null, List.of(STAMP, STAMP.plusSeconds(60)));
        assertThat(text(deadline)).contains("SEQUENCE:2\r\n", "LAST-MODIFIED:20220905T070100Z\r\n");
    }

    private static String text(CalendarEntry entry) {
        return new String(entry.file(STAMP), StandardCharsets.UTF_8);
    }
}
