package tilsagn.correspondence;

import java.time.Instant;
import java.util.UUID;

/**
 * A file the county's people added to a request.
 *
 * @param copyOf key of the document it is a blacked-out copy of; {@code null} for another document
 */
record AddedFile(UUID file, String copyOf, String name, String contentType, long size, Instant at) {
}
