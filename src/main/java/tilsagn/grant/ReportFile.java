package tilsagn.grant;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/** A file that belongs to a report. */
@Embeddable
public record ReportFile(UUID fileId, String fileName, String contentType, long size, String addedBy, Instant addedAt) {
}
