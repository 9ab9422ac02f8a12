package tilsagn.aid;

/** What lets aid by the block exemption cover a larger share; the points are dated rows. Words: {@code aid.supplement.*}. */
public enum AidSupplement {
    /** A medium-sized undertaking. */
    MEDIUM,
    /** A small undertaking. */
    SMALL,
    /** Training of workers with disabilities or disadvantaged workers. */
    DISADVANTAGED,
    /** Effective collaboration, or results that are spread widely. */
    COLLABORATION;

    /** Two sizes at once are none. */
    static boolean contradict(java.util.Set<AidSupplement> chosen) {
        return chosen.contains(MEDIUM) && chosen.contains(SMALL);
    }
}
