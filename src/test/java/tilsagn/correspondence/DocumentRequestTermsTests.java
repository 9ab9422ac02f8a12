package tilsagn.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tilsagn.call.Provenance;
import tilsagn.core.BusinessTime;
import tilsagn.core.PublicHolidays;

/** The five working days of offentleglova § 32, over weekends and the days Norway does not work. */
class DocumentRequestTermsTests {

    private static final DocumentRequestTerms TERMS = new DocumentRequestTerms(LocalDate.of(1970, 1, 1), 3, 5, 21, 5, 60, 180, Provenance.CONFIGURED);

    @ParameterizedTest
    @CsvSource({
        // An ordinary week: Monday to Monday.
        "2026-11-02T09:00, 2026-11-10T00:00",
        // On a Saturday: the five begin on Monday.
        "2026-11-07T12:00, 2026-11-14T00:00",
        // The last minute of a Friday is that Friday.
        "2026-11-06T23:59, 2026-11-14T00:00",
        // Before Easter 2027: Maundy Thursday, Good Friday and Easter Monday do not count.
        "2027-03-23T10:00, 2027-04-03T00:00",
        // 17 May 2027 is a Monday that does not count, and so is Whit Monday the same day.
        "2027-05-14T10:00, 2027-05-25T00:00",
        // Christmas: 25 and 26 December 2026 are a Friday and a Saturday, 1 January a Friday.
        "2026-12-23T10:00, 2027-01-01T00:00",
        "2026-12-24T10:00, 2027-01-05T00:00"})
    void noAnswerCountsAsARefusalAfterFiveWorkingDays(String received, String deemed) {
        assertThat(TERMS.deemedAt(oslo(received))).isEqualTo(oslo(deemed));
    }

    @Test
    void theDayItCameIsTheDayInNorwayAndNotInGreenwich() {
        Instant lateInTheEvening = Instant.parse("2026-11-02T23:30:00Z");
        assertThat(TERMS.deemedAt(lateInTheEvening)).isEqualTo(oslo("2026-11-11T00:00"));
    }

    @Test
    void theCountyMeansToAnswerBeforeTheLawCallsItARefusal() {
        assertThat(TERMS.answerBy(oslo("2026-11-02T09:00"))).isEqualTo(oslo("2026-11-06T00:00")).isBefore(TERMS.deemedAt(oslo("2026-11-02T09:00")));
    }

    @Test
    void threeWeeksToAppealEndOnAWorkingDay() {
        assertThat(TERMS.appealLastDay(oslo("2026-11-02T09:00"))).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(TERMS.appealLastDay(oslo("2027-03-05T09:00"))).as("Good Friday").isEqualTo(LocalDate.of(2027, 3, 30));
    }

    @Test
    void noWorkingDaysIsTheDayItself() {
        assertThat(PublicHolidays.workingDaysAfter(LocalDate.of(2026, 11, 7), 0)).isEqualTo(LocalDate.of(2026, 11, 7));
    }

    private static Instant oslo(String local) {
        return LocalDateTime.parse(local).atZone(BusinessTime.ZONE).toInstant();
    }
}
