package tilsagn.application;

import static org.assertj.core.api.Assertions.assertThat;
import static tilsagn.application.ApplicationSamples.MOMENT;
import static tilsagn.application.ApplicationSamples.company;
import static tilsagn.application.ApplicationSamples.cost;
import static tilsagn.application.ApplicationSamples.finance;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

import tilsagn.call.Call;
import tilsagn.call.CallSamples;
import tilsagn.call.StakeholderGroup;
import tilsagn.call.TargetGroup;
import tilsagn.core.Fault;
import tilsagn.core.Nok;

/** What stands in the way of sending, and on which field it says so. */
class ApplicationRulesTests {

    private final Call call = CallSamples.opened();
    private final GrantApplication application = ApplicationSamples.complete(call);

    // Files are asked for beside the form's own rules.
    private static final Set<Section> NOTHING_DEMANDED = Set.of(Section.PARTNERS, Section.ORGANISATION, Section.ATTACHMENTS);

    @Test
    void aCompleteApplicationHasNoFault() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void anEmptyDraftLacksSomethingInEverySectionThatIsRequired() {
        GrantApplication draft = ApplicationSamples.draft(call);
        List<Fault> faults = ApplicationRules.check(draft, call);

        assertThat(faults).allMatch(ApplicationRules::isMissing);
        assertThat(ApplicationRules.states(draft, call, faults)).allSatisfy((section, state) ->
            assertThat(state).as(section.name()).isEqualTo(NOTHING_DEMANDED.contains(section) ? SectionState.READY : SectionState.NOT_STARTED));
    }

    @Test
    void everyFaultBelongsToAPage() {
        GrantApplication draft = ApplicationSamples.draft(call);
        assertThat(ApplicationRules.check(draft, call)).allSatisfy(fault -> assertThat(Section.holding(fault.field(), call)).isNotNull());
    }

    @Test
    void theProjectBeginsAfterTheDeadline() {
        project(LocalDate.of(2022, 9, 16), LocalDate.of(2023, 6, 30));
        assertThat(keys()).containsExactly("application.rule.start");

        project(LocalDate.of(2022, 9, 17), LocalDate.of(2023, 6, 30));
        assertThat(faults()).isEmpty();
    }

    @Test
    void theProjectEndsAfterItBegins() {
        project(LocalDate.of(2023, 2, 1), LocalDate.of(2023, 1, 31));
        assertThat(keys()).containsExactly("core.period.order");
    }

    @Test
    void theProjectLastsNoLongerThanTheSchemeAllows() {
        project(LocalDate.of(2022, 10, 1), LocalDate.of(2024, 3, 31));
        assertThat(faults()).isEmpty();
        project(LocalDate.of(2022, 10, 1), LocalDate.of(2024, 4, 1));
        assertThat(faults()).extracting(Fault::key, Fault::args).containsExactly(tuple("application.rule.months", 19, 18));
    }

    @Test
    void aNetworkNeedsThreeCompaniesAndAUniversityIsNone() {
        network(company("A", true), company("B", true), research());
        assertThat(faults()).extracting(Fault::key, Fault::args).containsExactly(tuple("application.rule.network-size", 3, 2));
        network(company("A", true), company("B", true), company("a", true));
        assertThat(keys()).containsExactly("application.rule.network-size");
        network(company("A", true), company("B", true), company("C", false), research());
        assertThat(faults()).isEmpty();
    }

    @Test
    void halfOfANetworksCompaniesAreSmallOrMediumSized() {
        network(company("A", true), company("B", true), company("C", false), company("D", false));
        assertThat(faults()).isEmpty();
        network(company("A", true), company("B", false), company("C", false));
        assertThat(keys()).containsExactly("application.rule.sme-share");
    }

    @Test
    void aBrokenLimitStandsOnTheLineOneWouldChange() {
        plan(List.of(cost(1_600_000)), List.of(finance(FinanceSource.OWN_CASH, 700_000), finance(FinanceSource.COUNTY, 900_000)));
        assertThat(faults()).extracting(Fault::key, Fault::field).containsExactly(
            Tuple.tuple("application.limit.R2.over", "financeLines[1].amount"),
            Tuple.tuple("application.limit.R3.over", "financeLines[1].amount"),
            Tuple.tuple("application.limit.R6.over", "financeLines[1].amount"));
    }

    @Test
    void ownHoursAreWorthNoMoreThanTheRate() {
        CostLine dear = new CostLine(CostCategory.PERSONNEL_OWN, "Egne timer", 2023, Nok.of(400_000), 625, null);
        plan(List.of(dear, cost(1_100_000)), List.of(finance(FinanceSource.COUNTY, 750_000), finance(FinanceSource.OWN_CASH, 750_000)));
        Fault fault = faults().get(0);
        assertThat(fault.field()).isEqualTo("costLines[0].amount");
        assertThat(fault.args()).isEqualTo(List.of("625", "600", "375\u00a0000", "400\u00a0000", "25\u00a0000"));
    }

    @Test
    void nobodyWorksMoreThan1850HoursAYear() {
        CostLine busy = CostLine.ofHours("Egne timer", 2023, 1_851, Nok.of(450_000), ApplicationSamples.RULES);
        plan(List.of(busy, cost(500_460)), List.of(finance(FinanceSource.COUNTY, 700_000), finance(FinanceSource.OWN_CASH, 800_000)));
        assertThat(keys()).containsExactly("application.rule.hours");
    }

    @Test
    void aCostLiesInAYearOfTheProject() {
        CostLine late = CostLine.of(CostCategory.TRAVEL, "Studietur", 2024, Nok.of(1_500_000));
        plan(List.of(late), List.of(finance(FinanceSource.COUNTY, 750_000), finance(FinanceSource.OWN_CASH, 750_000)));
        assertThat(faults()).extracting(Fault::field).containsExactly("costLines[0].year");
    }

    @Test
    void anOtherCostIsExplained() {
        CostLine other = CostLine.of(CostCategory.OTHER, "Diverse", 2023, Nok.of(100_000));
        plan(List.of(other, cost(1_400_000)), List.of(finance(FinanceSource.COUNTY, 750_000), finance(FinanceSource.OWN_CASH, 750_000)));
        assertThat(keys()).containsExactly("application.rule.other-explained");
    }

    @Test
    void theVatQuestionIsAnswered() {
        application.write(new PlanSection(null, application.costLines(), application.financeLines()), MOMENT);
        assertThat(faults()).extracting(Fault::field).containsExactly("vatDeductible");
    }

    @Test
    void aSectionThatBreaksARuleNeedsFixing() {
        project(LocalDate.of(2022, 9, 1), LocalDate.of(2023, 6, 30));
        assertThat(ApplicationRules.states(application, call, faults())).containsEntry(Section.PROJECT, SectionState.NEEDS_FIXING)
            .containsEntry(Section.PLAN, SectionState.READY);
    }

    private List<Fault> faults() {
        return ApplicationRules.check(application, call);
    }

    private List<String> keys() {
        return faults().stream().map(Fault::key).toList();
    }

    private void project(LocalDate start, LocalDate end) {
        application.write(ApplicationSamples.project(start, end), MOMENT);
        application.write(new GoalsSection(application.background(), application.objectives(), List.of(ApplicationSamples.activity(start, start))), MOMENT);
    }

    private void network(Partner... partners) {
        application.write(ApplicationSamples.eligibility(TargetGroup.BUSINESS_NETWORK), MOMENT);
        project(LocalDate.of(2022, 10, 1), LocalDate.of(2023, 12, 31));
        plan(List.of(cost(1_000_000)), List.of(finance(FinanceSource.COUNTY, 500_000), finance(FinanceSource.OWN_CASH, 500_000)));
        application.write(new PartnersSection(List.of(partners)), MOMENT);
    }

    private void plan(List<CostLine> costs, List<FinanceLine> financing) {
        application.write(new PlanSection(true, costs, financing), MOMENT);
    }

    private static Partner research() {
        return new Partner(null, "Universitetet", StakeholderGroup.RESEARCH, PartnerRole.KNOWLEDGE, false, true);
    }

    private static Tuple tuple(String key, Object... args) {
        return Tuple.tuple(key, List.of(args));
    }
}
