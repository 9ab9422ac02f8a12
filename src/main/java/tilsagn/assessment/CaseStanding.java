package tilsagn.assessment;

import java.math.BigDecimal;

import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/**
 * How one case stands among the others of its call: the figures of its {@link AssessmentResult} without its texts. Exists only once all
 * sheets are in.
 *
 * @param index       from 0 to 100, two decimals
 * @param weighted    from 1 to 7, two decimals
 * @param green       C1, breaks the first tie
 * @param partnership C3, breaks the second
 * @param lowest      lowest average of any criterion that counts
 * @param spread      widest distance between assessors on one criterion
 * @param recommended the recommended amount, or {@code null} before the recommendation
 */
public record CaseStanding(CaseNumber caseNumber, BigDecimal index, BigDecimal weighted, BigDecimal green, BigDecimal partnership,
                           BigDecimal lowest, int spread, Nok recommended) {

    static CaseStanding of(AssessmentResult result, Nok recommended) {
        return new CaseStanding(result.caseNumber(), result.index(), result.weighted(), result.average("C1"), result.average("C3"),
            result.lowest(), result.spread(), recommended);
    }
}
