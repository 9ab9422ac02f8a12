package tilsagn.decision;

/**
 * What some movements add up to.
 *
 * @param count how many there are
 */
public record PoolSum(long count, Pool sums) {
}
