package tilsagn.aid;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tilsagn.application.AidType;
import tilsagn.call.Provenance;
import tilsagn.core.Nok;

/** The rules of state aid as plain arithmetic: windows, ceilings, room, intensity, duration, registration. */
class AidRulesTests {

    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final AidRule OLD = deMinimis("2014-01-01", 200_000, AidWindow.FISCAL_YEARS, false);
    private static final AidRule NEW = deMinimis("2024-07-01", 300_000, AidWindow.ROLLING, false);
    private static final AidRule PAUSE = deMinimis("2024-01-01", 0, AidWindow.FISCAL_YEARS, true);
    private static final AidRule CLUSTER = new AidRule(AidBasis.CLUSTER, day("2023-07-01"), day("2026-12-31"), false, Eur.of(10_000_000), AidWindow.ALWAYS, 0,
        50, 50, 10, 10, "", "", "", "", Provenance.STATED);

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static AidRule deMinimis(String from, long ceiling, AidWindow window, boolean paused) {
        return new AidRule(AidBasis.DE_MINIMIS, day(from), null, paused, Eur.of(ceiling), window, 3, null, null, null, 10, "", "", "", "", Provenance.STATED);
    }

    private static CountedAid earlier(String on, long kroner) {
        return earlier(on, kroner, AidType.DE_MINIMIS, null);
    }

    private static CountedAid earlier(String on, long kroner, AidType type, String setAside) {
        return new CountedAid(on, CountedAid.Origin.APPLICATION, "Ombruk", "Innovasjon Norge", null, day(on), Nok.of(kroner), TEN, type, setAside);
    }

    private static AidJudgement judged(AidRule rule, String on, long kroner, CountedAid... earlier) {
        return AidJudgement.of(AidBasis.DE_MINIMIS, rule, new AidFacts(day(on), Nok.of(kroner), TEN, List.of(earlier), Nok.ZERO, Nok.ZERO, null, null, 0,
            EnumSet.allOf(AidQuestion.class)));
    }

    @ParameterizedTest
    @CsvSource({"2022-12-01, 2020-01-01", "2020-01-01, 2018-01-01", "2023-12-31, 2021-01-01"})
    void fiscalYearsAreThisOneAndTheTwoBefore(String awarded, String first) {
        assertThat(OLD.firstDay(day(awarded))).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"2027-07-01, 2024-07-02", "2027-06-30, 2024-07-01", "2028-02-29, 2025-03-01", "2027-02-28, 2024-02-29", "2027-03-01, 2024-03-02"})
    void threeRollingYearsAreCountedToTheDay(String awarded, String first) {
        assertThat(NEW.firstDay(day(awarded))).isEqualTo(first);
    }

    @Test
    void anAwardGivenThreeYearsAgoToTheDayNoLongerCounts() {
        assertThat(judged(NEW, "2027-06-30", 1_000_000, earlier("2024-07-01", 2_500_000)).stops()).isTrue();
        assertThat(judged(NEW, "2027-07-01", 1_000_000, earlier("2024-07-01", 2_500_000)).stops()).isFalse();
    }

    @Test
    void theSameHistoryIsJudgedByTheRulesOfItsDay() {
        CountedAid inJanuary = earlier("2020-01-15", 1_500_000);
        assertThat(judged(OLD, "2022-12-20", 750_000, inJanuary).stops()).isTrue();
        assertThat(judged(OLD, "2023-01-02", 750_000, inJanuary).stops()).isFalse();
        assertThat(judged(NEW, "2022-12-20", 750_000, inJanuary).stops()).isFalse();
    }

    @Test
    void theCeilingItselfMayBeReachedAndOneCentMoreLeavesTheWholeAwardOutside() {
        assertThat(judged(NEW, "2026-06-01", 750_000, earlier("2025-01-01", 2_250_000)).stops()).isFalse();
        AidJudgement over = judged(NEW, "2026-06-01", 750_001, earlier("2025-01-01", 2_250_000));
        assertThat(over.stops()).isTrue();
        assertThat(over.room().used()).isEqualTo(Eur.of(225_000));
        assertThat(over.room().free()).isEqualTo(Eur.of(75_000));
        assertThat(over.room().total()).isEqualTo(new Eur(30_000_010));
        assertThat(over.against()).singleElement().satisfies(found -> assertThat(found.args()).contains(Nok.of(750_000)));
    }

    @Test
    void otherKindsOfAidAndWhatIsSetAsideAndWhatComesLaterDoNotCount() {
        AidJudgement judged = judged(NEW, "2026-06-01", 750_000, earlier("2025-01-01", 9_000_000, AidType.BLOCK_EXEMPTED, null),
            earlier("2025-02-01", 9_000_000, AidType.DE_MINIMIS, "Samme tildeling som linjen over"), earlier("2026-06-02", 9_000_000), earlier("2025-03-01", 100_000));
        assertThat(judged.stops()).isFalse();
        assertThat(judged.room().counted()).extracting(CountedAid::key).containsExactly("2025-03-01");
    }

    @Test
    void aidOfAnUnknownKindInsideTheWindowWarns() {
        assertThat(judged(NEW, "2026-06-01", 100_000, earlier("2025-01-01", 9_000_000, AidType.UNKNOWN, null)).against())
            .singleElement().satisfies(found -> assertThat(found.key()).isEqualTo("aid.found.unclear"));
        assertThat(judged(NEW, "2026-06-01", 100_000, earlier("2020-01-01", 9_000_000, AidType.UNKNOWN, null)).against()).isEmpty();
    }

    @Test
    void nothingIsGivenInThePauseNorByRulesThatAreOver() {
        assertThat(judged(PAUSE, "2024-03-01", 1).against()).singleElement().satisfies(found -> assertThat(found.key()).isEqualTo("aid.found.paused"));
        assertThat(judged(null, "1990-01-01", 1).against()).singleElement().satisfies(found -> assertThat(found.key()).isEqualTo("aid.found.no-rule"));
    }

    @Test
    void whatIsNoAidOrNotifiedIsNotMeasured() {
        AidFacts facts = new AidFacts(day("2026-01-01"), Nok.of(99_000_000), TEN, List.of(), Nok.ZERO, Nok.ZERO, null, null, 0, Set.of());
        assertThat(AidJudgement.of(AidBasis.NONE, null, facts).against()).isEmpty();
        assertThat(AidJudgement.of(AidBasis.NOTIFIED, null, facts).against()).isEmpty();
    }

    @Test
    void anUnansweredControlQuestionWarnsAndDoesNotStop() {
        AidFacts facts = new AidFacts(day("2026-01-01"), Nok.of(100_000), TEN, List.of(), Nok.ZERO, Nok.ZERO, null, null, 0, Set.of(AidQuestion.IN_SCOPE));
        AidJudgement judged = AidJudgement.of(AidBasis.DE_MINIMIS, NEW, facts);
        assertThat(judged.stops()).isFalse();
        assertThat(judged.against()).singleElement().satisfies(found -> assertThat(found.args()).containsExactly(2L));
    }

    private static AidJudgement cluster(long award, long other, long cost, String firstAid, String end) {
        return AidJudgement.of(AidBasis.CLUSTER, CLUSTER, new AidFacts(day("2025-01-01"), Nok.of(award), TEN, List.of(), Nok.of(cost), Nok.of(other), day(firstAid),
            day(end), 0, EnumSet.allOf(AidQuestion.class)));
    }

    @Test
    void aClusterMayHaveHalfOfItsCostPaidByAllPublicMoneyTogether() {
        assertThat(cluster(750_000, 0, 1_500_000, "2020-01-01", "2026-01-01").stops()).isFalse();
        assertThat(cluster(750_001, 0, 1_500_000, "2020-01-01", "2026-01-01").stops()).isTrue();
        AidJudgement together = cluster(500_000, 350_000, 1_500_000, "2020-01-01", "2026-01-01");
        assertThat(together.stops()).isTrue();
        assertThat(together.intensity().limit()).isEqualTo(Nok.of(750_000));
        assertThat(together.intensity().aid()).isEqualTo(Nok.of(850_000));
    }

    @ParameterizedTest
    @CsvSource({"2015-06-01, 2025-05-31, false", "2015-06-01, 2025-06-01, true"})
    void operatingAidToAClusterEndsAfterTenYears(String firstAid, String end, boolean stops) {
        assertThat(cluster(100_000, 0, 1_500_000, firstAid, end).stops()).isEqualTo(stops);
    }

    @Test
    void supplementsRaiseTheShareButNeverAboveTheMost() {
        assertThat(new AidIntensity(Nok.of(1_000_000), Nok.of(700_000), Nok.ZERO, 50, 20, 70).isExceeded()).isFalse();
        assertThat(new AidIntensity(Nok.of(1_000_000), Nok.of(700_001), Nok.ZERO, 50, 30, 70).isExceeded()).isTrue();
        assertThat(new AidIntensity(Nok.of(1_000_000), Nok.of(450_000), Nok.ZERO, 25, 35, 80).allowed()).isEqualTo(60);
    }

    @Test
    void euroAreKeptToTheCentAndReadTheNorwegianWay() {
        assertThat(Eur.from(Nok.of(750_000), new BigDecimal("10.1040"))).isEqualTo(new Eur(7_422_803));
        assertThat(new Eur(7_422_803).toString()).isEqualTo("74\u00a0228,03\u00a0euro");
        assertThat(Eur.of(300_000).toString()).isEqualTo("300\u00a0000\u00a0euro");
        assertThat(new Eur(7_422_803).plain()).isEqualTo("74228.03");
        assertThat(Eur.of(75_000).in(new BigDecimal("11.7123"))).isEqualTo(Nok.of(878_422));
    }

    @Test
    void theRegisterHasItsThresholdAndItsTime() {
        RegisterRule then = new RegisterRule(day("2023-12-11"), day("2025-12-31"), Eur.of(100_000), 6, null, "", Provenance.STATED);
        assertThat(then.covers(Eur.of(100_000))).isTrue();
        assertThat(then.covers(new Eur(9_999_999))).isFalse();
        assertThat(then.due(day("2024-08-31"))).isEqualTo("2025-02-28");
        RegisterRule now = new RegisterRule(day("2026-01-01"), null, Eur.ZERO, null, 20, "", Provenance.CONFIGURED);
        assertThat(now.covers(new Eur(1))).isTrue();
        assertThat(now.due(day("2026-11-02"))).isEqualTo("2026-11-30");
        assertThat(now.due(day("2026-03-20"))).as("over Easter").isEqualTo("2026-04-22");
    }

    @Test
    void everyBasisKnowsItsQuestionsAndItsCode() {
        assertThat(AidBasis.DE_MINIMIS.questions()).containsExactly(AidQuestion.IN_SCOPE, AidQuestion.TRANSPARENT, AidQuestion.DECLARED);
        assertThat(AidBasis.NONE.questions()).isEmpty();
        assertThat(AidBasis.CLUSTER.questions()).contains(AidQuestion.INCENTIVE, AidQuestion.OPEN_ACCESS);
        assertThat(AidBasis.TRAINING.registerCode()).isEqualTo("GRUPPEUNNTAK");
        assertThat(AidSupplement.contradict(Set.of(AidSupplement.SMALL, AidSupplement.MEDIUM))).isTrue();
    }

    @Test
    void aRuleThatEndsSoonIsToldOfUntilAnotherFollows() {
        AidParameters alone = new AidParameters(List.of(CLUSTER), List.of());
        assertThat(alone.ending(day("2026-07-01"), 180)).isEmpty();
        assertThat(alone.ending(day("2026-07-05"), 180)).containsExactly(CLUSTER);
        assertThat(alone.ending(day("2027-01-01"), 180)).as("too late to be in time").isEmpty();
        AidRule follows = new AidRule(AidBasis.CLUSTER, day("2027-01-01"), null, false, Eur.of(10_000_000), AidWindow.ALWAYS, 0, 50, 50, 10, 10, "", "", "", "", Provenance.STATED);
        assertThat(new AidParameters(List.of(CLUSTER, follows, NEW), List.of()).ending(day("2026-12-01"), 180)).isEmpty();
    }

    @Test
    void ofTwoRowsThatBeginOnTheSameDayTheOneAddedLastCountsAndOneThatEndedGivesWayToNoOlder() {
        AidRule mended = deMinimis("2014-01-01", 250_000, AidWindow.FISCAL_YEARS, false);
        AidRule paused = new AidRule(AidBasis.DE_MINIMIS, day("2024-01-01"), day("2024-06-30"), true, null, AidWindow.ROLLING, 3, null, null, null, 10, "", "", "", "",
            Provenance.CONFIGURED);
        AidParameters rows = new AidParameters(List.of(OLD, mended, paused), List.of());
        assertThat(rows.rule(AidBasis.DE_MINIMIS, day("2014-01-01"))).contains(mended);
        assertThat(rows.rule(AidBasis.DE_MINIMIS, day("2024-06-30"))).contains(paused);
        assertThat(rows.rule(AidBasis.DE_MINIMIS, day("2024-07-01"))).isEmpty();
        assertThat(rows.rule(AidBasis.DE_MINIMIS, day("2013-12-31"))).isEmpty();
    }

    @Test
    void aPlaceInTheListIsReadAsItWasWritten() {
        AidPage.Place place = new AidPage.Place(day("2026-11-30"), day("2026-11-02"), "2026-0001");
        assertThat(AidPage.Place.read(place.words())).isEqualTo(place);
        assertThat(AidPage.Place.read("2026-11-30_i går_2026-0001")).isEqualTo(AidPage.Place.read(""));
    }
}
