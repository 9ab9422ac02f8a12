package tilsagn.call;

import java.math.BigDecimal;

/**
 * What an application must reach to be recommended, on the scale from 1 to 7.
 *
 * @param perCriterion lowest score allowed on any single criterion
 * @param weighted     lowest weighted score allowed, two decimals
 */
public record Threshold(int perCriterion, BigDecimal weighted) {

    /** Whether the lowest single score and the weighted score both reach it. */
    public boolean isReachedBy(BigDecimal lowestScore, BigDecimal weightedScore) {
        return lowestScore.compareTo(BigDecimal.valueOf(perCriterion)) >= 0 && weightedScore.compareTo(weighted) >= 0;
    }
}
