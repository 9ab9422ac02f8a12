package tilsagn.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import tilsagn.application.CaseFigures;
import tilsagn.core.Nok;

/** How long the bars of the dashboard get. */
class CallOverviewTests {

    @Test
    void theLongestBarIsTheLargestAmountAppliedFor() {
        CallOverview overview = new CallOverview(null, null, new CaseFigures(List.of(), List.of(), List.of()),
            List.of(new CallOverview.Place("Skien", 1, Nok.of(400_000), Nok.ZERO), new CallOverview.Place("Porsgrunn", 2, Nok.of(900_000), Nok.of(750_000))));

        assertThat(overview.largestMunicipality()).isEqualTo(900_000);
    }

    @Test
    void nothingAppliedForMakesNoBarAtAll() {
        CallOverview overview = new CallOverview(null, null, new CaseFigures(List.of(), List.of(), List.of()), List.of());

        assertThat(overview.largestGrouping()).isZero();
        assertThat(overview.largestStatus()).isZero();
    }
}
