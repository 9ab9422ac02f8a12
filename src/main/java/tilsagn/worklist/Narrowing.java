package tilsagn.worklist;

import java.util.Locale;
import java.util.UUID;

/**
 * What a list of the queue is narrowed to; {@code null} and the empty text mean that it was not asked for.
 *
 * @param call         only of this call
 * @param step         only this step
 * @param due          only what is due then
 * @param assignee     {@link #ME}, {@link #NOBODY} or a login name
 * @param applicant    how the applicant's name begins
 * @param municipality number of the applicant's municipality
 * @param tag          code of one of the county's own words
 * @param text         letters that occur in applicant, case number or title, in small letters
 */
public record Narrowing(UUID call, String step, Due due, String assignee, String applicant, String municipality, String tag, String text) {

    /** The reader. */
    public static final String ME = "me";
    /** Nobody yet. */
    public static final String NOBODY = "nobody";
    /** Everything. */
    public static final Narrowing NONE = new Narrowing(null, null, null, null, null, null, null, "");

    /** Blank is the same as not asked for. */
    public Narrowing {
        step = orNull(step);
        assignee = orNull(assignee);
        applicant = orNull(applicant);
        municipality = orNull(municipality);
        tag = orNull(tag);
        text = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }

    private static String orNull(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Only these letters. */
    public static Narrowing to(String text) {
        return new Narrowing(null, null, null, null, null, null, null, text);
    }

    /** Only this call. */
    public static Narrowing to(UUID call) {
        return new Narrowing(call, null, null, null, null, null, null, "");
    }

    /** When an item is due, by the day in Norway. What waits is due at no time. */
    public enum Due {
        /** The day has passed. */
        LATE,
        /** Today. */
        TODAY,
        /** From today to Sunday. */
        WEEK,
        /** It has no date. */
        NONE
    }
}
