package tilsagn.aid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import tilsagn.HouseTest;
import tilsagn.core.Nok;

/** The rows the system is delivered with, on the first and last day of each regulation. Whoever changes a figure of law changes it here too. */
@HouseTest
class AidDeliveredRowsTests {

    /** A county that has added nothing. */
    private static final String COUNTY = "30";

    @Autowired
    AidTables tables;
    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @CsvSource({"2007-01-01, 200000, FISCAL_YEARS, 1998/2006", "2013-12-31, 200000, FISCAL_YEARS, 1998/2006", "2014-01-01, 200000, FISCAL_YEARS, 1407/2013",
        "2023-12-31, 200000, FISCAL_YEARS, 1407/2013", "2024-11-11, 300000, ROLLING, 2023/2831", "2030-12-31, 300000, ROLLING, 2023/2831"})
    void smallAidHasItsCeilingAndItsWindow(LocalDate day, long ceiling, AidWindow window, String regulation) {
        assertThat(tables.rule(COUNTY, AidBasis.DE_MINIMIS, day)).get().satisfies(rule -> {
            assertThat(rule.ceiling()).isEqualTo(Eur.of(ceiling));
            assertThat(rule.window()).isEqualTo(window);
            assertThat(rule.windowYears()).isEqualTo(3);
            assertThat(rule.paused()).isFalse();
            assertThat(List.of(rule.titleNb(), rule.titleNn(), rule.titleEn())).allMatch(title -> title.contains(regulation));
        });
    }

    /** From the end of the old regulation to the day the new one entered into force in Norwegian law. */
    @ParameterizedTest
    @CsvSource({"2024-01-01", "2024-06-30", "2024-07-01", "2024-11-10"})
    void noSmallAidIsGivenInThePause(LocalDate day) {
        assertThat(tables.rule(COUNTY, AidBasis.DE_MINIMIS, day)).get().satisfies(rule -> assertThat(rule.paused()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({"CLUSTER, 2014-07-01, 7500000, 50, 50", "CLUSTER, 2023-06-30, 7500000, 50, 50", "CLUSTER, 2023-07-01, 10000000, 50, 50", "TRAINING, 2023-06-30, 2000000, 50, 70",
        "TRAINING, 2023-07-01, 3000000, 50, 70", "RESEARCH, 2020-01-01, , 50, 80", "DEVELOPMENT, 2020-01-01, , 25, 80", "FEASIBILITY, 2020-01-01, , 50, 70"})
    void theBlockExemptionHasItsThresholdsAndShares(AidBasis basis, LocalDate day, Long ceiling, int share, int most) {
        assertThat(tables.rule(COUNTY, basis, day)).get().satisfies(rule -> {
            assertThat(rule.ceiling()).isEqualTo(ceiling == null ? null : Eur.of(ceiling));
            assertThat(rule.intensityPercent()).isEqualTo(share);
            assertThat(rule.maxIntensity()).isEqualTo(most);
            assertThat(rule.maxYears()).isEqualTo(basis == AidBasis.CLUSTER ? 10 : null);
            assertThat(rule.retentionYears()).isEqualTo(10);
        });
        assertThat(tables.rule(COUNTY, basis, LocalDate.of(2014, 6, 30))).as("before the regulation").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TRAINING, 10, 20, , 10", "RESEARCH, 10, 20, 15, ", "DEVELOPMENT, 10, 20, 15, ", "FEASIBILITY, 10, 20, , ", "CLUSTER, , , , "})
    void sizeAndCollaborationGivePoints(AidBasis basis, Integer medium, Integer small, Integer together, Integer disadvantaged) {
        assertThat(tables.supplements(COUNTY, basis, LocalDate.of(2022, 6, 1))).satisfies(points -> {
            assertThat(points.get(AidSupplement.MEDIUM)).isEqualTo(medium);
            assertThat(points.get(AidSupplement.SMALL)).isEqualTo(small);
            assertThat(points.get(AidSupplement.COLLABORATION)).isEqualTo(together);
            assertThat(points.get(AidSupplement.DISADVANTAGED)).isEqualTo(disadvantaged);
        });
    }

    @ParameterizedTest
    @CsvSource({"2016-07-01, 500000, 2017-01-01", "2023-12-10, 500000, 2024-06-10", "2023-12-11, 100000, 2024-06-11", "2025-12-31, 100000, 2026-06-30",
        "2026-01-01, 0, 2026-01-29"})
    void theRegisterHasItsThresholdAndItsLastDay(LocalDate awarded, long threshold, LocalDate due) {
        assertThat(tables.registerRule(COUNTY, awarded)).get().satisfies(rule -> {
            assertThat(rule.covers(Eur.of(threshold))).isTrue();
            assertThat(threshold == 0 || !rule.covers(Eur.of(threshold).less(new Eur(1)))).isTrue();
            assertThat(rule.due(awarded)).isEqualTo(due);
        });
        assertThat(tables.registerRule(COUNTY, LocalDate.of(2016, 6, 30))).isEmpty();
    }

    @Test
    void everyYearHasARateAndADayBeforeThemAllHasTheFirst() {
        AidTables.Rates rates = tables.rates(COUNTY);
        assertThat(rates.on(LocalDate.of(2022, 12, 31)).rate()).isEqualByComparingTo("10.104");
        assertThat(rates.on(LocalDate.of(2023, 1, 1)).rate()).isEqualByComparingTo("11.4206");
        assertThat(rates.on(LocalDate.of(1980, 1, 1)).rate()).isEqualByComparingTo("8");
        assertThat(Eur.from(Nok.of(750_000), rates.on(LocalDate.of(2022, 12, 1)).rate())).isEqualTo(new Eur(7_422_803));
    }

    /** What no source was found for says so; what a source says has the source. Nobody marks a figure as confirmed without a word here. */
    @Test
    void whatIsNotConfirmedIsMarked() {
        assertThat(unconfirmed("aid_rule", "basis || ' ' || valid_from")).containsExactlyInAnyOrder("CLUSTER 2023-07-01", "TRAINING 2023-07-01", "DE_MINIMIS 2024-07-01");
        assertThat(unconfirmed("aid_register_rule", "'' || valid_from")).containsExactly("2026-01-01");
        assertThat(unconfirmed("aid_euro_rate", "'' || valid_from")).hasSize(10).doesNotContain("2017-01-01", "2018-01-01", "2019-01-01");
        for (AidTable table : Arrays.asList(AidTable.values())) {
            assertThat(database.sql("select count(*) from " + table.table() + " where county is null and length(source) < 5").query(Long.class).single()).as(table.name()).isZero();
        }
    }

    private List<String> unconfirmed(String table, String name) {
        return database.sql("select " + name + " from " + table + " where provenance = 'CONFIGURED' and county is null and added_by is null").query(String.class).list();
    }
}
