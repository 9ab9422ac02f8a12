package tilsagn.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tilsagn.core.Nok;

/** The outcome follows from the amount. */
class OutcomeTests {

    @ParameterizedTest
    @CsvSource({"0, REJECTED", "1, PARTIALLY_GRANTED", "749999, PARTIALLY_GRANTED", "750000, GRANTED"})
    void followsFromTheAmount(long granted, Outcome expected) {
        assertThat(Outcome.of(Nok.of(granted), Nok.of(750_000))).isEqualTo(expected);
    }

    @Test
    void onlyARejectionGivesNoMoney() {
        assertThat(Outcome.values()).filteredOn(outcome -> !outcome.givesMoney()).containsExactly(Outcome.REJECTED);
    }
}
