package tilsagn.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import tilsagn.core.Fault;
import tilsagn.core.Nok;

/** Own hours: no more than a person can work in the years the costs are about (R5). */
class ClaimContentTests {

    private static final LocalDate FROM = LocalDate.of(2023, 1, 1);

    @Test
    void aYearHasSoManyHoursAndNoMore() {
        assertThat(claim(LocalDate.of(2023, 12, 31), hours("Kari", 1_850)).tooManyHours(1_850)).isEmpty();
        List<Fault> faults = claim(LocalDate.of(2023, 12, 31), hours("Kari", 1_850), hours("Ola", 1_851)).tooManyHours(1_850);
        assertThat(faults).extracting(Fault::field).containsExactly("hours[1].hours");
    }

    @Test
    void theSamePersonOnTwoRowsIsOnePerson() {
        assertThat(claim(LocalDate.of(2023, 6, 30), hours("Kari", 1_000), hours("Ola", 900), hours(" kari ", 900)).tooManyHours(1_850))
            .extracting(Fault::field).containsExactly("hours[2].hours");
    }

    @Test
    void aYearThatHasBegunCountsAsAWhole() {
        assertThat(claim(LocalDate.of(2024, 1, 1), hours("Kari", 3_700)).tooManyHours(1_850)).isEmpty();
        assertThat(claim(LocalDate.of(2023, 12, 31), hours("Kari", 3_700)).tooManyHours(1_850)).hasSize(1);
    }

    @Test
    void withoutDaysNothingIsKnown() {
        assertThat(claim(null, hours("Kari", 9_000)).tooManyHours(1_850)).isEmpty();
    }

    private static ClaimContent claim(LocalDate to, ClaimHours... hours) {
        return new ClaimContent(FROM, to, Map.of(), List.of(hours), null, null);
    }

    private static ClaimHours hours(String who, int hours) {
        return new ClaimHours(who, hours, null, Nok.of(350));
    }
}
