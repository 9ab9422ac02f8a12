package tilsagn.call;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Something attached to a call, often after it was published; the day it came is shown.
 *
 * @param file    the stored file
 * @param title   what it is, so that the link makes sense on its own
 * @param addedAt when it was attached
 */
@Embeddable
public record CallDocument(@Column(name = "file_id", nullable = false) UUID file, @Column(nullable = false, length = 300) String title,
                           @Column(nullable = false) Instant addedAt) {
}
