package tilsagn.application;

import java.time.Instant;

import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Period;

/**
 * The plan as it was sent: what a claim is later compared with. It changes only with a new version sent before the deadline; what is granted or approved beyond
 * it is said elsewhere.
 *
 * @param caseNumber    the case
 * @param sentAt        when it reached the server
 * @param period        the project period; a cost outside it is not eligible (R10)
 * @param vatDeductible whether its amounts are without VAT (R12)
 * @param plan          the lines and their arithmetic
 */
public record SentPlan(CaseNumber caseNumber, Instant sentAt, Period period, boolean vatDeductible, FundingPlan plan) {

    static SentPlan of(GrantApplication application) {
        return new SentPlan(application.caseNumber(), application.countsFrom(), application.period(),
            Boolean.TRUE.equals(application.vatDeductible()), application.plan());
    }

    /** What was planned for one category in one year; nothing where the plan has none. */
    public Nok planned(CostCategory category, int year) {
        return plan.costTable().amount(category, year);
    }

    /** What one source was to give in one year. */
    public Nok financed(FinanceSource source, int year) {
        return plan.financeTable().amount(source, year);
    }
}
