package tilsagn.grant;

import java.time.Instant;
import java.util.UUID;

/**
 * Something the party has attached to a claim.
 *
 * @param fileId where its bytes are
 */
public record ClaimFile(UUID id, UUID claimId, Kind kind, UUID fileId, String name, String contentType, long size, Instant attachedAt) {

    /** What it is. Words: {@code grant.claim.file.*}. */
    public enum Kind {
        /** The auditor's or accountant's statement (R14). */
        AUDITOR,
        /** Anything else. */
        OTHER
    }
}
