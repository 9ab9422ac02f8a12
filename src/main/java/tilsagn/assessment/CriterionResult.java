package tilsagn.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;

/**
 * What one criterion was given by both assessors.
 *
 * @param code          {@code C1}
 * @param weight        percent
 * @param points        1 to 7, one per assessor, in the order of their places
 * @param publicReasons what they wrote for the applicant, in the same order
 * @param consensusNote why they differed, or {@code null} where no note was needed or none is written yet
 */
public record CriterionResult(String code, int weight, List<Integer> points, List<String> publicReasons, String consensusNote) {

    /** From this spread on, a consensus note is mandatory. */
    static final int SPREAD_THAT_NEEDS_WORDS = 2;

    /** The average, one decimal: exact with two assessors. */
    public BigDecimal average() {
        int sum = points.stream().mapToInt(Integer::intValue).sum();
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(points.size()), 1, RoundingMode.HALF_UP);
    }

    /** How many steps lie between the highest and the lowest. */
    public int spread() {
        return Collections.max(points) - Collections.min(points);
    }

    /** Whether the assessors must explain the difference. */
    public boolean needsConsensus() {
        return spread() >= SPREAD_THAT_NEEDS_WORDS;
    }
}
