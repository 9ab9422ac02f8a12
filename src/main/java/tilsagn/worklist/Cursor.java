package tilsagn.worklist;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

import tilsagn.core.Nok;
import tilsagn.worklist.WorklistQuery.Sort;

/**
 * Where a page of the queue ended: the sort key of its last item and the item itself. The next page starts behind it, so that it costs the
 * same however deep one reads, and new work arriving moves nothing.
 *
 * @param sort   the order the cursor belongs to
 * @param key    the last item's sort key as text
 * @param taskId the last item
 */
public record Cursor(Sort sort, String key, String taskId) {

    static Cursor behind(WorkItem last, Sort sort) {
        String key = switch (sort) {
            case DUE -> last.dueSort().toString();
            case CREATED -> last.createdAt().toString();
            case APPLICANT -> last.applicantSort();
            case AMOUNT -> String.valueOf(last.amount().kroner());
        };
        return new Cursor(sort, key, last.taskId());
    }

    /** Reads a cursor from an address; one that was tampered with simply means the first page. */
    public static Optional<Cursor> parse(String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", 3);
            Cursor cursor = new Cursor(Sort.valueOf(parts[0]), parts[1], parts[2]);
            cursor.value();
            return Optional.of(cursor);
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }

    /** As it stands in an address. */
    public String text() {
        String plain = sort + "|" + key + "|" + taskId;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** The key as the database compares it. */
    Object value() {
        return switch (sort) {
            case DUE, CREATED -> Instant.parse(key);
            case APPLICANT -> key;
            case AMOUNT -> Nok.of(Long.parseLong(key));
        };
    }
}
