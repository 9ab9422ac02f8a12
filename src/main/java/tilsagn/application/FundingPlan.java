package tilsagn.application;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import tilsagn.call.SchemeRules;
import tilsagn.call.TargetGroup;
import tilsagn.core.Nok;

/**
 * What a project costs and who pays: the arithmetic of an application. All amounts are whole kroner, all comparisons exact; shares are
 * fractions and are rounded only when somebody looks at them.
 *
 * @param costLines    the cost plan
 * @param financeLines the financing plan
 */
public record FundingPlan(List<CostLine> costLines, List<FinanceLine> financeLines) {

    /** Takes its own copies of the lists. */
    public FundingPlan {
        costLines = List.copyOf(costLines);
        financeLines = List.copyOf(financeLines);
    }

    /** C: every cost of the project. */
    public Nok totalCost() {
        return costs(line -> true);
    }

    /** Everything that pays for it. */
    public Nok totalFinancing() {
        return financing(line -> true);
    }

    /** G: what is applied for from the county. */
    public Nok applied() {
        return financing(line -> line.isFrom(FinanceSource.COUNTY));
    }

    /** P: all public money, the grant included. */
    public Nok publicMoney() {
        return financing(line -> line.source() != null && line.source().isPublic());
    }

    /** H: the value of the applicant's own hours. */
    public Nok ownHours() {
        return financing(line -> line.source() != null && line.source().isOwnHours());
    }

    /** Costs that fit no category. */
    public Nok otherCosts() {
        return costs(line -> line.category() == CostCategory.OTHER);
    }

    /** Costs of one category. */
    public Nok costOf(CostCategory category) {
        return costs(line -> line.category() == category);
    }

    /** The costs by category and year. */
    public PlanTable<CostCategory> costTable() {
        return PlanTable.of(costLines.stream().map(line -> new PlanTable.Entry<>(line.category(), line.year(), line.amountOrZero())).toList());
    }

    /** The financing by source and year. */
    public PlanTable<FinanceSource> financeTable() {
        return PlanTable.of(financeLines.stream().map(line -> new PlanTable.Entry<>(line.source(), line.year(), line.amountOrZero())).toList());
    }

    /** The lines of public money (R3), in the applicant's order. */
    public List<FinanceLine> publicLines() {
        return financeLines.stream().filter(line -> line.source() != null && line.source().isPublic() && line.amountOrZero().isPositive()).toList();
    }

    /** What is financed beyond the cost; negative when money is missing, nothing when the plan balances. */
    public Nok imbalance() {
        return totalFinancing().minus(totalCost());
    }

    /** R1: financing and cost are the same, to the krone. */
    public LimitCheck balance() {
        return LimitCheck.equal("R1", totalCost(), totalFinancing());
    }

    /** R2: G ≤ rate · C. */
    public LimitCheck supportRate(SchemeRules rules) {
        return LimitCheck.share("R2", totalCost(), rules.maxSupportRatePercent(), applied());
    }

    /** R3: P ≤ rate · C. */
    public LimitCheck publicShare(SchemeRules rules) {
        return LimitCheck.share("R3", totalCost(), rules.maxPublicSharePercent(), publicMoney());
    }

    /** R4: H ≤ rate · C. */
    public LimitCheck ownHoursShare(SchemeRules rules) {
        return LimitCheck.share("R4", totalCost(), rules.maxOwnHoursPercent(), ownHours());
    }

    /** Costs that fit no category stay small. */
    public LimitCheck otherShare(SchemeRules rules) {
        return LimitCheck.share("OTHER", totalCost(), rules.maxOtherCostPercent(), otherCosts());
    }

    /**
     * Every limit of the scheme in the order people read them: balance, support rate, public share, own hours, other costs, and the largest
     * grant (R6) where the scheme has one for the target group.
     *
     * @param group may be {@code null} while the applicant has not chosen
     */
    public List<LimitCheck> checks(SchemeRules rules, TargetGroup group) {
        List<LimitCheck> checks = new ArrayList<>(
            List.of(balance(), supportRate(rules), publicShare(rules), ownHoursShare(rules), otherShare(rules)));
        if (group != null) {
            rules.maxGrantFor(group).ifPresent(cap -> checks.add(LimitCheck.amount("R6", totalCost(), cap, applied())));
        }
        return checks;
    }

    private Nok costs(Predicate<CostLine> wanted) {
        return Nok.sum(costLines.stream().filter(wanted).map(CostLine::amountOrZero));
    }

    private Nok financing(Predicate<FinanceLine> wanted) {
        return Nok.sum(financeLines.stream().filter(wanted).map(FinanceLine::amountOrZero));
    }
}
