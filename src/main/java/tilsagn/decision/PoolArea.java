package tilsagn.decision;

import java.util.UUID;

import tilsagn.core.Nok;

/**
 * How one budget area of a pool stands.
 *
 * @param sums the area's part of the pool; the areas together are the pool
 */
public record PoolArea(UUID id, Budget budget, Pool sums) {

    /** What the area can still give. */
    public Nok available() {
        return sums.available();
    }

    /** What can no longer be taken out of the area: reserved and committed. */
    public Nok bound() {
        return sums.reserved().plus(sums.committed());
    }
}
