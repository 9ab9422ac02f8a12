package tilsagn.grant;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

import tilsagn.application.CostCategory;
import tilsagn.application.FinanceSource;
import tilsagn.application.SentPlan;
import tilsagn.core.Nok;
import tilsagn.core.Period;

/**
 * A version of the plan the county has approved: what claims, reports and the final account are compared with. The first is the plan as it
 * was sent; each approved change makes another, in force from its day.
 *
 * @param number        1 for the plan as it was sent
 * @param inForceFrom   first day it counts
 * @param period        the project period; a cost outside it is not eligible (R10)
 * @param vatDeductible whether its amounts are without VAT (R12)
 * @param costs         what was planned for each category; their sum is C
 * @param financing     what each source was to give, the grant as applied for included; the same sum
 * @param approvedBy    login name, or {@code null} for the plan as it was sent
 */
public record PlanVersion(int number, LocalDate inForceFrom, Period period, boolean vatDeductible, Map<CostCategory, Nok> costs,
                          Map<FinanceSource, Nok> financing, String approvedBy) {

    /** Takes its own copies, in the order of the form. */
    public PlanVersion {
        costs = costs.isEmpty() ? Map.of() : new EnumMap<>(costs);
        financing = financing.isEmpty() ? Map.of() : new EnumMap<>(financing);
    }

    static PlanVersion first(SentPlan sent, LocalDate from) {
        Map<CostCategory, Nok> costs = new EnumMap<>(CostCategory.class);
        sent.plan().costLines().forEach(line -> costs.merge(line.category(), line.amountOrZero(), Nok::plus));
        Map<FinanceSource, Nok> financing = new EnumMap<>(FinanceSource.class);
        sent.plan().financeLines().forEach(line -> financing.merge(line.source(), line.amountOrZero(), Nok::plus));
        return new PlanVersion(1, from, sent.period(), sent.vatDeductible(), costs, financing, null);
    }

    /** C: the approved eligible cost. */
    public Nok totalCost() {
        return Nok.sum(costs.values().stream());
    }

    /** What others than the county were to give. */
    public Nok otherFinancing() {
        return Nok.sum(financing.entrySet().stream().filter(source -> source.getKey() != FinanceSource.COUNTY).map(Map.Entry::getValue));
    }
}
