package tilsagn.document;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import tilsagn.core.CaseNumber;

/**
 * The documents of a case that somebody may ask to see, contributed by the rooms that keep them: what was sent in and what was sent out. What
 * the county wrote for itself is not among them (offentleglova § 14).
 */
public interface CasePapers {

    /** The room's documents, in an order that stays; asks for no permission. */
    List<Paper> of(CaseNumber number);

    /**
     * One document.
     *
     * @param file        id in the store; what lies there never changes
     * @param kind        what it is, as the tail of a message key
     * @param name        what it is called
     * @param at          when it came or went
     * @param fileName    under which it is saved
     * @param contentType of the file
     * @param size        of the file, in bytes
     */
    record Paper(UUID file, String kind, String name, Instant at, String fileName, String contentType, long size) {
    }
}
