package tilsagn.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * The weighted score of an application: {@code Σ weight · points / Σ weight} over the criteria that count, on the average of its assessors.
 * The weights of a call add up to 100, so with nothing left out this is {@code Σ weight · points / 100}; what is left out shares its weight
 * proportionally over the others. Exact; rounded only to be shown.
 *
 * @param exact all decimals there are, from 1 to 7
 */
public record WeightedScore(BigDecimal exact) implements Comparable<WeightedScore> {

    private static final BigDecimal STEPS = BigDecimal.valueOf(6);

    /**
     * Adds up weight times points, kept as whole numbers until the one division at the end.
     *
     * @throws IllegalArgumentException when there is nothing to weigh
     */
    static WeightedScore of(Collection<Weighed> criteria) {
        Collection<Weighed> counting = criteria.stream().filter(one -> one.count() > 0).toList();
        if (counting.isEmpty()) {
            throw new IllegalArgumentException("nothing to weigh");
        }
        long parts = counting.stream().mapToLong(Weighed::count).reduce(1, WeightedScore::commonMultiple);
        long sum = counting.stream().mapToLong(one -> (long) one.weight() * one.sum() * (parts / one.count())).sum();
        long weights = counting.stream().mapToLong(Weighed::weight).sum();
        return new WeightedScore(BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(weights * parts), 6, RoundingMode.HALF_UP));
    }

    private static long commonMultiple(long one, long other) {
        long a = one;
        long b = other;
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return one / a * other;
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

    /**
     * A criterion with what it counts by.
     *
     * @param sum   of the points that count
     * @param count how many those are; 0 when it is left out
     */
    record Weighed(int weight, int sum, int count) {
    }
}
