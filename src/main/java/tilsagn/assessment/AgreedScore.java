package tilsagn.assessment;

import jakarta.persistence.Embeddable;

/**
 * What the assessors came to together on a criterion where they differed. The words are always there; the rest only if it is to count.
 *
 * @param note    why they differed and how the application is to be understood; public
 * @param points  1 to 7, counting instead of the average, or {@code null}: then the average stands
 * @param leftOut whether they agree that the criterion is not relevant; then {@code points} is {@code null}
 */
@Embeddable
public record AgreedScore(String note, Integer points, boolean leftOut) {

    /** Texts are never {@code null}. */
    public AgreedScore {
        note = note == null ? "" : note.strip();
    }

    /** Words only: the average stands. */
    public static AgreedScore words(String note) {
        return new AgreedScore(note, null, false);
    }

    /** Whether it says how the criterion counts. */
    boolean settles() {
        return leftOut || points != null;
    }
}
