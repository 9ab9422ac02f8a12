package tilsagn.aid;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tilsagn.application.AidType;
import tilsagn.call.Provenance;
import tilsagn.core.Nok;

/** What the regulations say, as cases: three years seen from both sides, groups, euro of each award's own day, and the thresholds of the block exemption. */
class AidLawTests {

    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final AidRule FISCAL = rule(AidBasis.DE_MINIMIS, 200_000L, AidWindow.FISCAL_YEARS, 3, null, null);
    private static final AidRule ROLLING = rule(AidBasis.DE_MINIMIS, 300_000L, AidWindow.ROLLING, 3, null, null);
    private static final AidRule CLUSTER = rule(AidBasis.CLUSTER, 10_000_000L, AidWindow.ALWAYS, 0, 50, 50);
    private static final AidRule TRAINING = rule(AidBasis.TRAINING, 3_000_000L, AidWindow.AWARD_ALONE, 0, 50, 70);
    private static final AidRule DEVELOPMENT = rule(AidBasis.DEVELOPMENT, null, AidWindow.AWARD_ALONE, 0, 25, 80);
    private static final AidRule RESEARCH = rule(AidBasis.RESEARCH, null, AidWindow.AWARD_ALONE, 0, 50, 80);

    private static AidRule rule(AidBasis basis, Long ceiling, AidWindow window, int years, Integer intensity, Integer most) {
        return new AidRule(basis, LocalDate.of(2000, 1, 1), null, false, ceiling == null ? null : Eur.of(ceiling), window, years, intensity, most, null, 10, "", "", "", "",
            Provenance.STATED);
    }

    private static CountedAid given(String on, long kroner) {
        return given(on, kroner, TEN, AidType.DE_MINIMIS);
    }

    private static CountedAid given(String on, long kroner, BigDecimal rate, AidType type) {
        return new CountedAid(on + "-" + kroner, CountedAid.Origin.ADVISOR, "Mottaker", "Giver", null, LocalDate.parse(on), Nok.of(kroner), rate, type, null);
    }

    private static AidJudgement judged(AidRule rule, String on, long kroner, BigDecimal rate, CountedAid... earlier) {
        return judged(rule, on, kroner, rate, 1_000_000_000, 0, 0, earlier);
    }

    private static AidJudgement judged(AidRule rule, String on, long kroner, BigDecimal rate, long cost, long other, int points, CountedAid... earlier) {
        return AidJudgement.of(rule.basis(), rule, new AidFacts(LocalDate.parse(on), Nok.of(kroner), rate, List.of(earlier), Nok.of(cost), Nok.of(other), null, null,
            points, EnumSet.allOf(AidQuestion.class)));
    }

    /** Regulation 1407/2013 art. 3(2): the fiscal year of the award and the two before it, however early or late in them. */
    @ParameterizedTest
    @CsvSource({"2019-12-31, false", "2020-01-01, true", "2021-07-15, true", "2022-03-01, true"})
    void beforeTheYear2024AidOfThreeFiscalYearsCounts(String on, boolean counts) {
        assertThat(judged(FISCAL, "2022-03-01", 500_000, TEN, given(on, 1_600_000)).stops()).isEqualTo(counts);
    }

    /** Regulation 2023/2831 art. 3(2): any period of three years, seen from the day of the award. */
    @ParameterizedTest
    @CsvSource({"2025-03-01, 2022-03-01, false", "2025-03-01, 2022-03-02, true", "2024-12-31, 2021-12-31, false", "2024-12-31, 2022-01-01, true",
        "2027-02-28, 2024-02-28, false", "2027-02-28, 2024-02-29, true", "2028-02-29, 2025-02-28, false", "2028-02-29, 2025-03-01, true"})
    void afterwardsAidOfThreeYearsToTheDayCounts(String awarded, String on, boolean counts) {
        assertThat(judged(ROLLING, awarded, 500_000, TEN, given(on, 2_600_000)).stops()).isEqualTo(counts);
    }

    /** What was given under the old regulation uses room under the new one, by its own day. */
    @Test
    void aidFromBeforeTheChangeUsesRoomAfterIt() {
        CountedAid old = given("2023-06-15", 1_900_000);
        AidJudgement within = judged(ROLLING, "2025-06-14", 1_100_000, TEN, old);
        assertThat(within.stops()).isFalse();
        assertThat(within.room().used()).isEqualTo(Eur.of(190_000));
        assertThat(judged(ROLLING, "2025-06-14", 1_100_001, TEN, old).stops()).isTrue();
        assertThat(judged(ROLLING, "2026-06-15", 3_000_000, TEN, old).stops()).isFalse();
    }

    /** It is the day of the right to the aid that counts, also for what was given the same day. */
    @Test
    void aidOfTheSameDayCountsAndAidOfTheNextDayDoesNot() {
        assertThat(judged(ROLLING, "2025-06-01", 1_600_000, TEN, given("2025-06-01", 1_500_000)).stops()).isTrue();
        assertThat(judged(ROLLING, "2025-06-01", 1_600_000, TEN, given("2025-06-02", 1_500_000)).stops()).isFalse();
    }

    /** Two years apart the krone has lost: each award is what it was in euro on its own day. */
    @Test
    void everyAwardIsCountedInEuroOfItsOwnDay() {
        BigDecimal then = new BigDecimal("10.0000");
        BigDecimal now = new BigDecimal("11.7500");
        AidJudgement judged = judged(ROLLING, "2025-06-01", 1_175_000, now, given("2023-06-02", 2_000_000, then, AidType.DE_MINIMIS));
        assertThat(judged.room().used()).isEqualTo(Eur.of(200_000));
        assertThat(judged.room().award()).isEqualTo(Eur.of(100_000));
        assertThat(judged.stops()).as("at one rate for both it would be 270 212,77").isFalse();
        assertThat(judged(ROLLING, "2025-06-01", 1_175_001, now, given("2023-06-02", 2_000_000, then, AidType.DE_MINIMIS)).stops()).isTrue();
    }

    /** All companies of the group are one undertaking: many small sums from many givers make one large. */
    @Test
    void theSumsOfAGroupAreOneSum() {
        CountedAid[] group = IntStream.rangeClosed(1, 12).mapToObj(month -> given("2024-%02d-10".formatted(month), 200_000 + month)).toArray(CountedAid[]::new);
        AidJudgement judged = judged(ROLLING, "2025-01-10", 599_922, TEN, group);
        assertThat(judged.room().counted()).hasSize(12).isSortedAccordingTo((one, other) -> one.grantedOn().compareTo(other.grantedOn()));
        assertThat(judged.room().total()).isEqualTo(Eur.of(300_000));
        assertThat(judged.stops()).isFalse();
        assertThat(judged(ROLLING, "2025-01-10", 599_923, TEN, group).stops()).isTrue();
    }

    /** Nothing is filled up: what the desk says may still be given always fits. One krone more may be half a cent; two never fit. */
    @Test
    void theFreeRoomInKronerIsExactlyWhatFits() {
        Random chance = new Random(27);
        for (int round = 0; round < 500; round++) {
            BigDecimal rate = new BigDecimal("7.5").add(BigDecimal.valueOf(chance.nextInt(60_000), 4));
            CountedAid before = given("2025-01-01", 1 + chance.nextInt(1_900_000), rate, AidType.DE_MINIMIS);
            Nok free = judged(ROLLING, "2025-06-01", 1, rate, before).room().free().in(rate);
            assertThat(judged(ROLLING, "2025-06-01", free.kroner(), rate, before).stops()).as("%s at %s after %s", free, rate, before.amount()).isFalse();
            assertThat(judged(ROLLING, "2025-06-01", free.kroner() + 2, rate, before).stops()).as("two more than %s at %s", free, rate).isTrue();
        }
    }

    /** The threshold of the block exemption's article 4 is for the cluster through all years, and for training for the single project. */
    @Test
    void aClustersThresholdCountsAllYearsAndTrainingsEachProject() {
        CountedAid[] years = IntStream.rangeClosed(2016, 2024).mapToObj(year -> given(year + "-05-01", 11_000_000, TEN, AidType.BLOCK_EXEMPTED)).toArray(CountedAid[]::new);
        assertThat(judged(CLUSTER, "2025-05-01", 1_000_000, TEN, years).stops()).isFalse();
        AidJudgement over = judged(CLUSTER, "2025-05-01", 1_000_001, TEN, years);
        assertThat(over.stops()).isTrue();
        assertThat(over.room().countsEverything()).isTrue();
        assertThat(judged(TRAINING, "2025-05-01", 30_000_000, TEN, years).stops()).isFalse();
        assertThat(judged(TRAINING, "2025-05-01", 30_000_001, TEN, years).stops()).isTrue();
    }

    @Test
    void smallAidUsesNoRoomOfTheBlockExemptionNorTheOtherWay() {
        assertThat(judged(CLUSTER, "2025-05-01", 1_000_000, TEN, given("2025-01-01", 99_500_000)).stops()).isFalse();
        assertThat(judged(ROLLING, "2025-05-01", 3_000_000, TEN, given("2025-01-01", 99_500_000, TEN, AidType.BLOCK_EXEMPTED)).stops()).isFalse();
        assertThat(judged(ROLLING, "2025-05-01", 3_000_000, TEN, given("2025-01-01", 99_500_000, TEN, AidType.NOTIFIED)).stops()).isFalse();
    }

    /** Art. 31(4): 50 per cent, 10 and 20 points by size, 10 for disadvantaged workers, never above 70. */
    @ParameterizedTest
    @CsvSource({"0, 500000, 500001", "10, 600000, 600001", "20, 700000, 700001", "30, 700000, 700001"})
    void trainingIsCoveredUpToSeventyPerCent(int points, long most, long more) {
        assertThat(judged(TRAINING, "2025-05-01", most, TEN, 1_000_000, 0, points).stops()).isFalse();
        assertThat(judged(TRAINING, "2025-05-01", more, TEN, 1_000_000, 0, points).stops()).isTrue();
    }

    /** Art. 25(5) and (6): 25 and 50 per cent, points for size and collaboration, never above 80. */
    @Test
    void researchAndDevelopmentAreCoveredUpToEightyPerCent() {
        assertThat(judged(DEVELOPMENT, "2025-05-01", 250_000, TEN, 1_000_000, 0, 0).stops()).isFalse();
        assertThat(judged(DEVELOPMENT, "2025-05-01", 250_001, TEN, 1_000_000, 0, 0).stops()).isTrue();
        assertThat(judged(DEVELOPMENT, "2025-05-01", 600_000, TEN, 1_000_000, 0, 35).stops()).isFalse();
        assertThat(judged(RESEARCH, "2025-05-01", 800_000, TEN, 1_000_000, 0, 35).intensity().allowed()).isEqualTo(80);
        assertThat(judged(RESEARCH, "2025-05-01", 800_001, TEN, 1_000_000, 0, 35).stops()).isTrue();
    }

    /** Art. 8: all public money for the same cost together, from whomever. */
    @Test
    void moneyFromOtherPublicGiversUsesTheSameShare() {
        assertThat(judged(TRAINING, "2025-05-01", 300_000, TEN, 1_000_000, 200_000, 0).stops()).isFalse();
        AidJudgement over = judged(TRAINING, "2025-05-01", 300_000, TEN, 1_000_000, 200_001, 0);
        assertThat(over.stops()).isTrue();
        assertThat(over.against()).singleElement().satisfies(found -> assertThat(found.key()).isEqualTo("aid.found.intensity"));
        assertThat(judged(TRAINING, "2025-05-01", 0, TEN, 1_000_000, 0, 0).stops()).isFalse();
    }

    /** A share of an odd cost is compared exactly and shown rounded down. */
    @Test
    void aShareIsNeverRoundedUp() {
        AidIntensity odd = new AidIntensity(Nok.of(999_999), Nok.of(499_999), Nok.ZERO, 50, 0, 50);
        assertThat(odd.isExceeded()).isFalse();
        assertThat(odd.limit()).isEqualTo(Nok.of(499_999));
        assertThat(new AidIntensity(Nok.of(999_999), Nok.of(500_000), Nok.ZERO, 50, 0, 50).isExceeded()).isTrue();
        assertThat(new AidIntensity(Nok.ZERO, Nok.of(1), Nok.ZERO, 50, 0, 50).isExceeded()).as("aid for no cost").isTrue();
    }

    @Test
    void theCeilingAndTheShareAreBothAskedAndBothSaid() {
        AidJudgement both = judged(CLUSTER, "2025-05-01", 60_000_000, TEN, 100_000_000, 0, 0, given("2020-01-01", 50_000_000, TEN, AidType.BLOCK_EXEMPTED));
        assertThat(both.against()).extracting(AidFinding::key).containsExactly("aid.found.ceiling", "aid.found.intensity");
    }

    @Test
    void aClusterWithoutTheDayItBeganHasAnOpenQuestion() {
        AidRule tenYears = new AidRule(AidBasis.CLUSTER, LocalDate.of(2000, 1, 1), null, false, null, AidWindow.ALWAYS, 0, null, null, 10, 10, "", "", "", "", Provenance.STATED);
        AidJudgement judged = judged(tenYears, "2025-05-01", 1, TEN);
        assertThat(judged.stops()).isFalse();
        assertThat(judged.against()).extracting(AidFinding::key).containsExactly("aid.found.first-aid");
        assertThat(new AidDuration(LocalDate.of(2016, 2, 29), LocalDate.of(2026, 2, 27), 10).isExceeded()).isFalse();
        assertThat(new AidDuration(LocalDate.of(2016, 2, 29), LocalDate.of(2026, 2, 28), 10).isExceeded()).as("ten years from a leap day").isTrue();
    }

    /** Only whole days of work count towards the day of the register, over weekends and holidays; months end with the month. */
    @ParameterizedTest
    @CsvSource({"2026-12-18, 2027-01-19", "2026-05-13, 2026-06-12", "2026-01-02, 2026-01-30", "2026-07-04, 2026-07-31"})
    void twentyWorkingDaysPassOverHolidays(String awarded, String due) {
        assertThat(new RegisterRule(LocalDate.of(2026, 1, 1), null, Eur.ZERO, null, 20, "", Provenance.CONFIGURED).due(LocalDate.parse(awarded))).isEqualTo(due);
    }

    @Test
    void aBasisThatIsNoAidOrApprovedElsewhereAsksNothing() {
        for (AidBasis basis : List.of(AidBasis.NONE, AidBasis.NOTIFIED, AidBasis.OTHER)) {
            assertThat(basis.questions()).as(basis.name()).isEmpty();
            assertThat(basis.isBlockExempted()).isFalse();
        }
        assertThat(EnumSet.complementOf(EnumSet.of(AidBasis.NONE, AidBasis.NOTIFIED, AidBasis.OTHER, AidBasis.DE_MINIMIS))).allSatisfy(basis -> {
            assertThat(basis.type()).isEqualTo(AidType.BLOCK_EXEMPTED);
            assertThat(basis.questions()).containsAll(Set.of(AidQuestion.INCENTIVE, AidQuestion.NOT_IN_DIFFICULTY, AidQuestion.NO_RECOVERY_ORDER));
        });
    }
}
