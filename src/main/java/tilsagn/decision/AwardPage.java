package tilsagn.decision;

import java.util.List;

import tilsagn.core.Nok;

/**
 * A page of published awards.
 *
 * @param sums what all that match add up to, by municipality; the largest first
 * @param next key of the next page, or {@code null} on the last
 */
public record AwardPage(List<Award> awards, List<Sum> sums, String next) {

    /**
     * What a municipality's receivers got.
     *
     * @param municipality its name, or {@code null} where the source names none
     */
    public record Sum(String municipality, long count, Nok amount) {
    }

    /** How many there are in all that match. */
    public long count() {
        return sums.stream().mapToLong(Sum::count).sum();
    }

    /** What all that match add up to. */
    public Nok sum() {
        return Nok.sum(sums.stream().map(Sum::amount));
    }

    /** The largest sum of a municipality (kroner), which the chart's bars are drawn against. */
    public long largest() {
        return sums.stream().mapToLong(row -> row.amount().kroner()).max().orElse(0);
    }
}
