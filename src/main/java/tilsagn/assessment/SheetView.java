package tilsagn.assessment;

import java.time.Instant;
import java.util.List;

/**
 * A person's own sheet. There is no way to ask for somebody else's.
 *
 * @param scores      what is written so far, by criterion
 * @param savedAt     when it was last kept, or {@code null}
 * @param submittedAt when it was handed in, or {@code null}
 */
public record SheetView(List<Score> scores, Instant savedAt, Instant submittedAt) {

    /** Whether it can still be written. */
    public boolean isOpen() {
        return submittedAt == null;
    }
}
