package tilsagn.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import tilsagn.Vectors;
import tilsagn.call.CallSamples;
import tilsagn.call.SchemeRules;
import tilsagn.core.AccountNumber;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;

/** The worked examples of the trade, each krone of them. */
class PaymentArithmeticTests {

    private static final Nok GRANT = Nok.of(750_000);
    private static final Nok COST = Nok.of(1_500_000);

    static Stream<JsonNode> partial() {
        return examples("/partialPayment");
    }

    static Stream<JsonNode> last() {
        return examples("/finalPayment");
    }

    static Stream<JsonNode> kids() {
        return examples("/kid");
    }

    static Stream<JsonNode> rates() {
        return examples("/hourlyRate");
    }

    private static Stream<JsonNode> examples(String path) {
        return StreamSupport.stream(Vectors.at(path).spliterator(), false);
    }

    private static Nok nok(JsonNode example, String field) {
        return Nok.of(example.get(field).asLong());
    }

    @ParameterizedTest
    @MethodSource("partial")
    void beforeTheFinalReport(JsonNode example) {
        PartialPayment payment = new PartialPayment(nok(example, "G"), nok(example, "C"), nok(example, "accrued"), Nok.ZERO, nok(example, "paid"), 25);

        assertThat(payment.payable()).isEqualTo(nok(example, "pay"));
        assertThat(payment.steps().get(5).amount()).isEqualTo(payment.payable());
    }

    @ParameterizedTest
    @MethodSource("last")
    void inTheEnd(JsonNode example) {
        FinalPayment payment = new FinalPayment(nok(example, "G"), nok(example, "C"), nok(example, "actual"), null, nok(example, "paid"));

        assertThat(payment.entitlement()).isEqualTo(nok(example, "entitlement"));
        assertThat(payment.balance()).isEqualTo(nok(example, "balance"));
        assertThat(payment.payable().minus(payment.recoverable())).isEqualTo(payment.balance());
    }

    @ParameterizedTest
    @MethodSource("kids")
    void references(JsonNode example) {
        String base = example.get("base").asString();

        assertThat(Kid.MOD10.of(base)).isEqualTo(example.get("mod10").asString());
        assertThat(Kid.MOD11.of(base)).isEqualTo(example.get("mod11").asString());
        assertThat(Kid.MOD10.isValid(example.get("mod10").asString())).isTrue();
        assertThat(Kid.MOD11.isValid(example.get("mod11").asString())).isTrue();
    }

    @Test
    void whatIsNoReference() {
        assertThat(Stream.of("20220001233", "9876543210", "202300010", "1", "1".repeat(26), "", null)).noneMatch(Kid.MOD10::isValid).noneMatch(Kid.MOD11::isValid);
        assertThat(Kid.MOD11.first("20220001", 5)).doesNotEndWith("-").isEqualTo(Kid.MOD11.of("2022000106"));
    }

    @ParameterizedTest
    @MethodSource("rates")
    void hours(JsonNode example) {
        Nok salary = nok(example, "salary");

        assertThat(capped(600).hourlyRate(salary)).isEqualTo(nok(example, "cap600"));
        assertThat(capped(1_200).hourlyRate(salary)).isEqualTo(nok(example, "cap1200"));
        assertThat(new ClaimHours("Kari", 10, salary, capped(600).hourlyRate(salary)).amount().kroner()).isEqualTo(10 * example.get("cap600").asLong());
    }

    private static SchemeRules capped(int cap) {
        SchemeRules rules = CallSamples.rules(java.time.LocalDate.of(2022, 1, 1), 50);
        return new SchemeRules(rules.validFrom(), rules.maxSupportRatePercent(), rules.maxPublicSharePercent(), rules.maxOwnHoursPercent(), Nok.of(cap),
            rules.salaryFactorPerMille(), rules.ownerHourlyRate(), rules.maxHoursPerYear(), rules.maxGrant(), rules.minNetworkPartners(),
            rules.minSmeSharePercent(), rules.maxOtherCostPercent(), rules.maxMonths(), rules.minPartialPercent(), rules.provenance());
    }

    @Test
    void accounts() {
        Vectors.texts("/kontonummer/valid").forEach(digits -> assertThat(new AccountNumber(digits).digits()).isEqualTo(digits));
        Vectors.texts("/kontonummer/invalid").forEach(digits -> assertThatThrownBy(() -> AccountNumber.parse(digits)).isInstanceOf(Refusal.class));
    }

    @Test
    void whatIsNotAcceptedEarnsNothing() {
        assertThat(new PartialPayment(GRANT, COST, Nok.of(1_000_000), Nok.of(100_001), Nok.ZERO, 25).payable()).isEqualTo(Nok.of(449_999));
        assertThat(new PartialPayment(GRANT, COST, Nok.of(1_000), Nok.of(2_000), Nok.ZERO, 25).payable()).isEqualTo(Nok.ZERO);
    }

    @Test
    void theOtherFinancingMayLeaveLess() {
        FinalPayment payment = new FinalPayment(GRANT, COST, COST, Nok.of(800_000), Nok.of(562_500));

        assertThat(payment.entitlement()).isEqualTo(Nok.of(700_000));
        assertThat(payment.reduction()).isEqualTo(Nok.of(50_000));
        assertThat(payment.steps()).filteredOn(ArithmeticStep::decisive).extracting(ArithmeticStep::key)
            .containsExactly("grant.step.gap", "grant.step.entitlement", "grant.step.payable");
    }

    /** Only the decision of the final account lowers a grant: before it the approved rate goes on, up to what the grant may become. */
    @Test
    void beforeTheFinalAccountALoweringCapsTheSumAndNotTheRate() {
        PartialPayment below = new PartialPayment(GRANT, COST, Nok.of(600_000), Nok.ZERO, Nok.ZERO, 25, Nok.of(400_000));
        assertThat(below.payable()).isEqualTo(Nok.of(300_000));
        assertThat(below.steps()).extracting(ArithmeticStep::key).doesNotContain("grant.step.aid-cap");
        PartialPayment above = new PartialPayment(GRANT, COST, Nok.of(1_000_000), Nok.ZERO, Nok.of(300_000), 25, Nok.of(400_000));
        assertThat(above.payable()).isEqualTo(Nok.of(100_000));
        assertThat(above.steps()).filteredOn(ArithmeticStep::decisive).extracting(ArithmeticStep::key).containsExactly("grant.step.aid-cap", "grant.step.payable");
        assertThat(new AdvancePayment(GRANT, 20, Nok.ZERO, Nok.of(100_000)).payable()).isEqualTo(Nok.of(100_000));
    }

    @Test
    void anAdvanceIsPaidOnce() {
        assertThat(new AdvancePayment(GRANT, 20, Nok.ZERO).payable()).isEqualTo(Nok.of(150_000));
        assertThat(new AdvancePayment(GRANT, 20, Nok.of(150_000)).payable()).isEqualTo(Nok.ZERO);
        assertThat(new AdvancePayment(GRANT, 0, Nok.ZERO).payable()).isEqualTo(Nok.ZERO);
    }

    /** The whole arithmetic is that of the lower grant, and what was awarded beyond it is what the decision takes away. */
    @Test
    void aGrantLoweredForTheRulesOfStateAidIsCountedByTheLowerGrantAndReducedFromTheAward() {
        FinalPayment payment = new FinalPayment(Nok.of(400_000), COST, COST, null, Nok.of(300_000), false, GRANT);
        assertThat(payment.entitlement()).isEqualTo(Nok.of(400_000));
        assertThat(payment.reduction()).isEqualTo(Nok.of(350_000));
        assertThat(payment.payable()).isEqualTo(Nok.of(100_000));
        assertThat(payment.steps().get(0)).satisfies(step -> {
            assertThat(step.key()).isEqualTo("grant.step.lowered");
            assertThat(step.amount()).isEqualTo(Nok.of(400_000));
            assertThat(step.values()).containsExactly(GRANT.digits());
        });
        FinalPayment half = new FinalPayment(Nok.of(400_000), COST, Nok.of(COST.kroner() / 2), null, Nok.of(300_000), false, GRANT);
        assertThat(half.entitlement()).isEqualTo(Nok.of(200_000));
        assertThat(half.recoverable()).as("paid before it was lowered").isEqualTo(Nok.of(100_000));
        assertThat(new FinalPayment(GRANT, COST, COST, null, Nok.ZERO).steps()).noneMatch(step -> step.key().equals("grant.step.lowered"));
    }
}
