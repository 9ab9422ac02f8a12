package tilsagn.decision;

/**
 * Whose money it is: a budget area in a budget year.
 *
 * @param name empty when the frame is not divided into areas
 */
public record Budget(String name, int year) {

    /** The whole frame of a year, not divided. */
    public static Budget undivided(int year) {
        return new Budget("", year);
    }

    /** Whether the area has a name of its own. */
    public boolean isNamed() {
        return !name.isEmpty();
    }
}
