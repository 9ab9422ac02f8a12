package tilsagn.call;

import java.time.Instant;

/**
 * A section of a draft as one reads it.
 *
 * @param text    what is typed
 * @param version how often it was saved; 0 for a section nobody has opened
 * @param savedAt when last, or {@code null}
 * @param savedBy the name of who did, or {@code null}
 */
public record SavedSection(DraftText text, int version, Instant savedAt, String savedBy) {

    static SavedSection untouched(DraftText suggested) {
        return new SavedSection(suggested, 0, null, null);
    }

    /** Whether anybody has saved it. */
    public boolean isTouched() {
        return version > 0;
    }
}
