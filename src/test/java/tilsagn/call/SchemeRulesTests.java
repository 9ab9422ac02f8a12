package tilsagn.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import tilsagn.core.Nok;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemeRulesTests {

    private static final LocalDate JANUARY = LocalDate.of(2022, 1, 1);
    private static final LocalDate JULY = LocalDate.of(2022, 7, 1);

    private final SchemeRules rules = CallSamples.rules(JANUARY, 50);

    @Test
    void anOwnHourIsPricedBySalaryUpToTheCap() throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/vectors/test-vectors.json")) {
            for (JsonNode vector : JsonMapper.shared().readTree(file).get("hourlyRate")) {
                assertThat(rules.hourlyRate(Nok.of(vector.get("salary").asLong()))).isEqualTo(Nok.of(vector.get("cap600").asLong()));
            }
        }
    }

    @Test
    void anOwnHourIsRoundedDownToWholeKroner() {
        assertThat(rules.hourlyRate(Nok.of(450_999))).isEqualTo(Nok.of(541));
    }

    @Test
    void theLargestGrantDependsOnWhoApplies() {
        assertThat(rules.maxGrantFor(TargetGroup.CLUSTER)).contains(Nok.of(750_000));
        assertThat(rules.maxGrantFor(TargetGroup.BUSINESS_NETWORK)).contains(Nok.of(500_000));
        assertThat(rules.maxGrantFor(TargetGroup.CLUSTER_PROJECT)).isEmpty();
    }

    @Test
    void theRulesOfADayAreTheLatestThatHadBegun() {
        GrantScheme scheme = new GrantScheme(CallSamples.newScheme());
        scheme.change(CallSamples.rules(JULY, 40), new Threshold(4, new BigDecimal("4.50")), new ScoringRules(3, 3));
        assertThat(scheme.rulesOn(JULY.minusDays(1)).maxSupportRatePercent()).isEqualTo(50);
        assertThat(scheme.rulesOn(JULY).maxSupportRatePercent()).isEqualTo(40);
        assertThat(scheme.thresholdOn(JULY.minusDays(1)).perCriterion()).isEqualTo(3);
        assertThat(scheme.thresholdOn(JULY).perCriterion()).isEqualTo(4);
        assertThatThrownBy(() -> scheme.rulesOn(JANUARY.minusDays(1))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCallKeepsTheRulesItOpenedUnder() {
        GrantScheme scheme = new GrantScheme(CallSamples.newScheme());
        Call call = new Call(CallSamples.newCall(100), scheme, CallSamples.OPENS);
        scheme.change(CallSamples.rules(JULY, 40), new Threshold(4, new BigDecimal("4.50")), new ScoringRules(3, 3));
        assertThat(call.rules().maxSupportRatePercent()).isEqualTo(50);
        assertThat(call.rules().provenance().isConfigured()).isTrue();
        assertThat(call.threshold()).isEqualTo(new Threshold(3, new BigDecimal("4.00")));
    }

    @Test
    void theThresholdNeedsBothTheLowestAndTheWeightedScore() {
        Threshold threshold = new Threshold(3, new BigDecimal("4.00"));
        assertThat(threshold.isReachedBy(new BigDecimal("3"), new BigDecimal("4.00"))).isTrue();
        assertThat(threshold.isReachedBy(new BigDecimal("2.5"), new BigDecimal("5.25"))).isFalse();
        assertThat(threshold.isReachedBy(new BigDecimal("3"), new BigDecimal("3.99"))).isFalse();
    }
}
