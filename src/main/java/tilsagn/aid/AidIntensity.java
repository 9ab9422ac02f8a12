package tilsagn.aid;

import tilsagn.core.Nok;

/**
 * The share of the eligible cost that is paid by all public money together (block exemption art. 8), against the largest share allowed.
 *
 * @param cost        eligible cost
 * @param award       the new award
 * @param otherPublic public money from others for the same cost
 * @param base        percent without supplements
 * @param points      percentage points of all supplements
 * @param most        percent with all supplements at the most
 */
public record AidIntensity(Nok cost, Nok award, Nok otherPublic, int base, int points, int most) {

    private static final int WHOLE = 100;

    /** Percent allowed. */
    public int allowed() {
        return Math.min(base + points, most);
    }

    /** All public money. */
    public Nok aid() {
        return award.plus(otherPublic);
    }

    /** The largest sum of public money, in whole kroner. */
    public Nok limit() {
        return Nok.of(Math.multiplyExact(cost.kroner(), allowed()) / WHOLE);
    }

    /** Whether it is too much; compared without rounding. */
    public boolean isExceeded() {
        return Math.multiplyExact(aid().kroner(), WHOLE) > Math.multiplyExact(cost.kroner(), allowed());
    }
}
