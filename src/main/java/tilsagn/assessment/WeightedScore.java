package tilsagn.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * The weighted score of an application: {@code Σ weight · points / 100}, on the average of its assessors. Exact; rounded only to be shown.
 *
 * @param exact all decimals there are, from 1 to 7
 */
public record WeightedScore(BigDecimal exact) implements Comparable<WeightedScore> {

    private static final BigDecimal STEPS = BigDecimal.valueOf(6);

    /**
     * Adds up weight times points, kept as whole numbers until the one division by 100 and the number of assessors.
     *
     * @throws IllegalArgumentException when there is nothing to weigh
     */
    static WeightedScore of(Collection<Weighed> given, int assessors) {
        if (given.isEmpty() || assessors < 1) {
            throw new IllegalArgumentException("nothing to weigh");
        }
        long sum = given.stream().mapToLong(one -> (long) one.weight() * one.points()).sum();
        return new WeightedScore(BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(100L * assessors), 6, RoundingMode.HALF_UP));
    }

    /** Two decimals: {@code 5.25}. */
    public BigDecimal weighted() {
        return exact.setScale(2, RoundingMode.HALF_UP);
    }

    /** The same on a scale from 0 to 100, {@code Σ weight · (points − 1) / 6} where the weights add up to 100; two decimals. */
    public BigDecimal index() {
        return exact.subtract(BigDecimal.ONE).movePointRight(2).divide(STEPS, 2, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(WeightedScore other) {
        return exact.compareTo(other.exact);
    }

    /** Points with the weight they count by. */
    record Weighed(int weight, int points) {
    }
}
