package tilsagn.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import tilsagn.core.Nok;

/** What a case takes from one area. */
record PoolDraw(UUID area, Nok amount) {

    /**
     * Shares an amount out over places that can give something, in their order: each gives what it has until nothing is missing. A place that
     * gives nothing is left out.
     */
    static List<PoolDraw> share(Nok wanted, Collection<PoolDraw> places) {
        List<PoolDraw> shares = new ArrayList<>();
        Nok missing = wanted;
        for (PoolDraw place : places) {
            Nok given = missing.min(place.amount());
            if (given.isPositive()) {
                shares.add(new PoolDraw(place.area(), given));
                missing = missing.minus(given);
            }
        }
        if (missing.isPositive()) {
            throw new IllegalStateException("the areas lack " + missing + " of " + wanted + " that the pool has");
        }
        return shares;
    }
}
