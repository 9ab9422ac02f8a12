package tilsagn.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tilsagn.core.Nok;

/** Sums per year and per kind: whatever the lines are, both ways of adding give the same krone. */
class PlanTableTests {

    static Stream<Long> seeds() {
        return IntStream.range(0, 200).mapToObj(Long::valueOf);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSumsPerYearAndPerKindAreTheTotal(long seed) {
        FundingPlan plan = random(new Random(seed));
        agrees(plan.costTable(), plan.totalCost());
        agrees(plan.financeTable(), plan.totalFinancing());
    }

    private static <K extends Comparable<K>> void agrees(PlanTable<K> table, Nok total) {
        assertThat(table.total()).isEqualTo(total);
        assertThat(Nok.sum(table.perYear().stream())).isEqualTo(total);
        assertThat(Nok.sum(table.rows().stream().map(PlanTable.Row::total))).isEqualTo(total);
        for (PlanTable.Row<K> row : table.rows()) {
            assertThat(Nok.sum(row.perYear().stream())).isEqualTo(row.total());
            assertThat(Nok.sum(table.years().stream().map(year -> table.amount(row.kind(), year)))).isEqualTo(row.total());
        }
    }

    // Parts may be missing, as in a draft.
    private static FundingPlan random(Random dice) {
        List<CostLine> costs = IntStream.range(0, dice.nextInt(30)).mapToObj(line ->
            new CostLine(pick(dice, CostCategory.values()), "Noe", year(dice), amount(dice), null, null)).toList();
        List<FinanceLine> financing = IntStream.range(0, dice.nextInt(30)).mapToObj(line ->
            new FinanceLine(pick(dice, FinanceSource.values()), null, null, year(dice), amount(dice))).toList();
        return new FundingPlan(costs, financing);
    }

    private static <E> E pick(Random dice, E[] values) {
        int at = dice.nextInt(values.length + 1);
        return at == values.length ? null : values[at];
    }

    private static Integer year(Random dice) {
        return dice.nextInt(6) == 0 ? null : Integer.valueOf(2022 + dice.nextInt(4));
    }

    private static Nok amount(Random dice) {
        return dice.nextInt(8) == 0 ? null : Nok.of(dice.nextInt(3) == 0 ? dice.nextLong(99_999_999_999L) : dice.nextInt(500_000));
    }

    @Test
    void theOrderIsThatOfTheFormAndWhatIsNotChosenComesLast() {
        FundingPlan plan = new FundingPlan(List.of(line(null, 2023, 1), line(CostCategory.TRAVEL, null, 2), line(CostCategory.TRAVEL, 2024, 3),
            line(CostCategory.PERSONNEL_OWN, 2023, 4), line(CostCategory.AUDIT, 2023, 0)), List.of());

        PlanTable<CostCategory> table = plan.costTable();

        assertThat(table.years()).containsExactly(2023, 2024, null);
        assertThat(table.rows()).extracting(PlanTable.Row::kind).containsExactly(CostCategory.PERSONNEL_OWN, CostCategory.TRAVEL, null);
        assertThat(table.perYear()).containsExactly(Nok.of(5), Nok.of(3), Nok.of(2));
        assertThat(table.amount(CostCategory.TRAVEL, 2024)).isEqualTo(Nok.of(3));
        assertThat(table.amount(CostCategory.TRAVEL, 2029)).isEqualTo(Nok.ZERO);
        assertThat(table.amount(CostCategory.AUDIT, 2023)).isEqualTo(Nok.ZERO);
    }

    private static CostLine line(CostCategory category, Integer year, long kroner) {
        return new CostLine(category, "Noe", year, Nok.of(kroner), null, null);
    }
}
