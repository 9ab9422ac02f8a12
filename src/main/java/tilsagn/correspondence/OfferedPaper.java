package tilsagn.correspondence;

import java.time.Instant;
import java.util.UUID;

/**
 * A document the adviser can choose.
 *
 * @param key         names it in the form
 * @param kind        what it is: {@code correspondence.access.kind.*}
 * @param file        id in the store; {@code null} for the application itself, which is put on paper when it is given
 * @param copy        id of the newest copy of it in which something is blacked out, or {@code null}
 * @param copyName    what that is called
 */
public record OfferedPaper(String key, String kind, String title, Instant at, UUID file, String fileName, String contentType, long size, UUID copy,
                           String copyName) {
}
