package tilsagn.application;

import java.util.List;

/**
 * What the project costs and who pays.
 *
 * @param vatDeductible whether the applicant can deduct VAT; then costs are given without it (R12). {@code null} until answered
 * @param costLines     in the applicant's order
 * @param financeLines  in the applicant's order
 */
public record PlanSection(Boolean vatDeductible, List<CostLine> costLines, List<FinanceLine> financeLines) implements SectionContent {

    /** Takes its own copies of the lists. */
    public PlanSection {
        costLines = List.copyOf(costLines);
        financeLines = List.copyOf(financeLines);
    }

    /** The arithmetic of it. */
    public FundingPlan plan() {
        return new FundingPlan(costLines, financeLines);
    }

    @Override
    public boolean isBlank() {
        return vatDeductible == null && costLines.isEmpty() && financeLines.isEmpty();
    }
}
