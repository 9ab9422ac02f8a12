package tilsagn.grant;

import tilsagn.application.CostCategory;
import tilsagn.core.Nok;

/**
 * A cost line of the plan beside what is claimed on it.
 *
 * @param planned in the approved plan
 * @param before  accrued by the claim before
 * @param accrued accrued by this one
 * @param limit   what it may be without asking first (R13)
 */
public record ClaimLine(CostCategory category, Nok planned, Nok before, Nok accrued, Nok limit) {

    static ClaimLine of(CostCategory category, Nok planned, Nok before, Nok accrued, int percent) {
        return new ClaimLine(category, planned, before, accrued, planned.plus(SupportRate.hundredths(planned, percent)));
    }

    /** Whether more is used on the line than may be moved to it without asking. */
    public boolean departs() {
        return accrued.exceeds(limit);
    }

    /** What has come since the claim before. */
    public Nok since() {
        return accrued.minus(before);
    }
}
