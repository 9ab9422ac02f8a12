package tilsagn.decision;

import java.util.Comparator;

/**
 * Whose money it is: a budget area in a budget year.
 *
 * @param name empty when the frame is not divided into areas
 */
public record Budget(String name, int year) implements Comparable<Budget> {

    private static final Comparator<Budget> OLDEST_FIRST = Comparator.comparingInt(Budget::year).thenComparing(Budget::name);

    /** The whole frame of a year, not divided. */
    public static Budget undivided(int year) {
        return new Budget("", year);
    }

    /** Whether the area has a name of its own. */
    public boolean isNamed() {
        return !name.isEmpty();
    }

    /** The order in which cases draw: the oldest budget year first, so that no money grows old unused. */
    @Override
    public int compareTo(Budget other) {
        return OLDEST_FIRST.compare(this, other);
    }
}
