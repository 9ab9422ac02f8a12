package tilsagn.worklist;

/**
 * How many items each view holds. Counting stops at {@link #CAP}: nobody reads "10 651", and counting on would cost more than the page.
 *
 * @param mine       taken by me
 * @param unassigned nobody's, and mine to take
 * @param all        everything I may see
 */
public record Counts(int mine, int unassigned, int all) {

    /** Where counting stops. */
    public static final int CAP = 1000;

    /** {@code 17}, or {@code 1000+} where counting stopped. */
    public static String text(int count) {
        return count < CAP ? String.valueOf(count) : CAP + "+";
    }
}
