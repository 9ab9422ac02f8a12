package tilsagn.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * What one criterion was given by all assessors.
 *
 * @param code          {@code C1}
 * @param weight        percent
 * @param points        1 to 7, one per assessor, in the order of their places; {@code null} for an assessor who found it not relevant
 * @param publicReasons what they wrote for the applicant, in the same order
 * @param agreed        what they came to together, or {@code null} where nothing was needed or nothing is written yet
 * @param wideSpread    from how many steps apart on they must explain themselves
 */
public record CriterionResult(String code, int weight, List<Integer> points, List<String> publicReasons, AgreedScore agreed, int wideSpread) {

    /** The points that count: the agreed one, else all that were given; none when it is left out. */
    public List<Integer> counting() {
        if (isLeftOut()) {
            return List.of();
        }
        return agreed != null && agreed.points() != null ? List.of(agreed.points()) : given();
    }

    private List<Integer> given() {
        return points.stream().filter(Objects::nonNull).toList();
    }

    /** Whether it counts for nothing: all found it not relevant, or they agreed so afterwards. */
    public boolean isLeftOut() {
        return agreed != null && agreed.settles() ? agreed.leftOut() : given().isEmpty();
    }

    /** Whether some found it relevant and some not. */
    public boolean isRelevanceInDoubt() {
        return !given().isEmpty() && points.contains(null);
    }

    /** The average of what counts: one decimal, exact with two assessors; two with more. Zero when it is left out. */
    public BigDecimal average() {
        List<Integer> counting = counting();
        return counting.isEmpty() ? BigDecimal.ZERO : BigDecimal.valueOf(sum()).divide(BigDecimal.valueOf(counting.size()), counting.size() > 2 ? 2 : 1,
            RoundingMode.HALF_UP);
    }

    private int sum() {
        return counting().stream().mapToInt(Integer::intValue).sum();
    }

    WeightedScore.Weighed weighed() {
        return new WeightedScore.Weighed(weight, sum(), counting().size());
    }

    /** How many steps lie between the highest and the lowest that were given. */
    public int spread() {
        List<Integer> given = given();
        return given.isEmpty() ? 0 : Collections.max(given) - Collections.min(given);
    }

    /** Whether the assessors must explain the difference. */
    public boolean needsConsensus() {
        return isRelevanceInDoubt() || spread() >= wideSpread;
    }

    /** What they wrote together, or {@code null}. */
    public String consensusNote() {
        return agreed == null ? null : agreed.note();
    }
}
