package tilsagn.application;

import java.time.Instant;
import java.util.List;

/**
 * What is said about one thing in a section, the first comment first.
 *
 * @param resolvedBy login name of who called it settled, or {@code null}
 */
public record CommentThread(long id, List<Entry> entries, String resolvedBy) {

    /** Whether it is settled. */
    public boolean isResolved() {
        return resolvedBy != null;
    }

    /** One comment. @param by login name */
    public record Entry(String by, Instant at, String words) {
    }
}
