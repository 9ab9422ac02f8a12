package tilsagn.application;

import static org.assertj.core.api.Assertions.assertThat;
import static tilsagn.application.ApplicationSamples.RULES;
import static tilsagn.application.ApplicationSamples.cost;
import static tilsagn.application.ApplicationSamples.finance;
import static tilsagn.application.ApplicationSamples.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import tilsagn.Vectors;
import tilsagn.call.Provenance;
import tilsagn.call.SchemeRules;
import tilsagn.call.TargetGroup;
import tilsagn.core.Nok;
import tools.jackson.databind.JsonNode;

/** The money rules R1–R6 on a plan, with the worked cases of the trade. */
class FundingPlanTests {

    @Test
    void aPlanBalancesOnlyToTheKrone() {
        assertThat(plan(1_500_000, finance(FinanceSource.OWN_CASH, 1_500_000)).balance().ok()).isTrue();
        LimitCheck oneShort = plan(1_500_000, finance(FinanceSource.OWN_CASH, 1_499_999)).balance();
        assertThat(oneShort.ok()).isFalse();
        assertThat(oneShort.excess()).isEqualTo(Nok.of(1));
        assertThat(oneShort.sentenceKey()).isEqualTo("application.limit.R1.under");
        assertThat(plan(1_500_000, finance(FinanceSource.OWN_CASH, 1_500_001)).balance().sentenceKey())
            .isEqualTo("application.limit.R1.over");
    }

    @Test
    void theSupportRateIsAtMostHalfAndTheSentenceCarriesTheArithmetic() {
        LimitCheck check = plan(1_500_000, finance(FinanceSource.COUNTY, 800_000)).supportRate(RULES);
        assertThat(check.ok()).isFalse();
        assertThat(check.arithmetic()).containsExactly("1\u00a0500\u00a0000", "50", "750\u00a0000", "800\u00a0000", "50\u00a0000");
        assertThat(plan(1_500_000, finance(FinanceSource.COUNTY, 750_000)).supportRate(RULES).ok()).isTrue();
    }

    @Test
    void sharesAreComparedExactlyAndNeverRounded() {
        assertThat(plan(1_500_001, finance(FinanceSource.COUNTY, 750_000)).supportRate(RULES).ok()).isTrue();
        assertThat(plan(1_499_999, finance(FinanceSource.COUNTY, 750_000)).supportRate(RULES).ok()).isFalse();
    }

    @Test
    void allPublicMoneyTogetherIsAtMostHalf() {
        FundingPlan plan = plan(1_500_000, finance(FinanceSource.COUNTY, 500_000), finance(FinanceSource.MUNICIPALITY, 250_000),
            finance(FinanceSource.INNOVATION_NORWAY, 100_000), finance(FinanceSource.OWN_CASH, 650_000));
        LimitCheck check = plan.publicShare(RULES);
        assertThat(plan.publicMoney()).isEqualTo(Nok.of(850_000));
        assertThat(check.ok()).isFalse();
        assertThat(check.excess()).isEqualTo(Nok.of(100_000));
        assertThat(plan.supportRate(RULES).ok()).isTrue();
    }

    @Test
    void ownHoursAreAtMostAQuarterAndPartnersHoursAreNotOwn() {
        LimitCheck kept = plan(1_500_000, finance(FinanceSource.OWN_HOURS, 375_000), finance(FinanceSource.PARTNER_HOURS, 400_000))
            .ownHoursShare(RULES);
        assertThat(kept.ok()).isTrue();
        assertThat(kept.limit()).isEqualTo(Nok.of(375_000));
        assertThat(plan(1_500_000, finance(FinanceSource.OWN_HOURS, 375_001)).ownHoursShare(RULES).ok()).isFalse();
    }

    @Test
    void anHourIsWorthTheSalarysShareUpToTheCap() {
        for (JsonNode vector : Vectors.at("/hourlyRate")) {
            Nok salary = Nok.of(vector.get("salary").asLong());
            assertThat(CostLine.ofHours("Timer", 2023, 100, salary, RULES).amount()).isEqualTo(Nok.of(100 * vector.get("cap600").asLong()));
            assertThat(CostLine.ofHours("Timer", 2023, 100, salary, capped(1200)).amount())
                .isEqualTo(Nok.of(100 * vector.get("cap1200").asLong()));
        }
    }

    @Test
    void anOwnersHourHasItsOwnRateWhateverTheSalary() {
        CostLine owner = new CostLine(CostCategory.PERSONNEL_OWN, "Timer", 2023, null, 100, Nok.of(650_000), true, null);
        assertThat(owner.priced(RULES).amount()).isEqualTo(Nok.of(35_000));
        assertThat(owner.priced(noOwnersRate()).amount()).as("where the scheme has none").isEqualTo(Nok.of(60_000));
    }

    @Test
    void aQuarterOfTheCostIs625HoursAtTheCap() {
        assertThat(CostLine.ofHours("Timer", 2023, 625, Nok.of(500_000), RULES).amount()).isEqualTo(Nok.of(375_000));
    }

    @Test
    void whereHoursAndSalaryAreGivenTheAmountFollowsThem() {
        CostLine changed = new CostLine(CostCategory.PERSONNEL_OWN, "Timer", 2023, Nok.of(60_000), 200, Nok.of(500_000));
        assertThat(changed.priced(RULES).amount()).isEqualTo(Nok.of(120_000));
    }

    @Test
    void theGrantIsAtMostTheTargetGroupsCapWhereThereIsOne() {
        FundingPlan plan = plan(4_000_000, finance(FinanceSource.COUNTY, 750_001));
        assertThat(rule(plan, "R6", TargetGroup.CLUSTER).excess()).isEqualTo(Nok.of(1));
        assertThat(plan.checks(RULES, TargetGroup.CLUSTER_PROJECT)).extracting(LimitCheck::rule).doesNotContain("R6");
        assertThat(plan.checks(RULES, null)).extracting(LimitCheck::rule).containsExactly("R1", "R2", "R3", "R4", "OTHER");
    }

    @Test
    void otherCostsAreAtMostATenth() {
        CostLine other = CostLine.of(CostCategory.OTHER, "Leie av lokale", 2023, Nok.of(100_001));
        FundingPlan plan = new FundingPlan(List.of(cost(900_000), other), List.of());
        assertThat(plan.otherShare(RULES).ok()).isFalse();
        assertThat(plan.otherShare(RULES).limit()).isEqualTo(Nok.of(100_000));
    }

    @Test
    void anEmptyPlanBreaksNothingAndDividesByNothing() {
        assertThat(new FundingPlan(List.of(), List.of()).checks(RULES, TargetGroup.CLUSTER)).allMatch(LimitCheck::ok);
    }

    @Test
    void linesThatAreNotFilledInCountAsNothing() {
        FundingPlan plan = new FundingPlan(List.of(new CostLine(null, null, null, null, null, null)),
            List.of(new FinanceLine(null, null, null, null, null)));
        assertThat(plan.totalCost()).isEqualTo(Nok.ZERO);
        assertThat(plan.publicMoney()).isEqualTo(Nok.ZERO);
    }

    private static LimitCheck rule(FundingPlan plan, String rule, TargetGroup group) {
        return plan.checks(RULES, group).stream().filter(check -> check.rule().equals(rule)).findFirst().orElseThrow();
    }

    private static SchemeRules noOwnersRate() {
        return new SchemeRules(LocalDate.of(2022, 1, 1), 50, 50, 25, Nok.of(600), new BigDecimal("1.2"), null, 1850, Map.of(), 3, 50, 10, 18, 50,
            Provenance.CONFIGURED);
    }

    private static SchemeRules capped(long cap) {
        return new SchemeRules(LocalDate.of(2022, 1, 1), 50, 50, 25, Nok.of(cap), new BigDecimal("1.2"), Nok.of(350), 1850, Map.of(), 3, 50, 10, 18, 50,
            Provenance.CONFIGURED);
    }
}
