package tilsagn.core;

import java.time.Instant;
import java.util.List;

/** What a room keeps for a time and no longer; contributed by the rooms. The times themselves are a dated parameter. */
public interface Retention {

    /** Name of the sort of thing; words: {@code grant.retention.kind.*}. */
    String kind();

    /** Of a county, what ended before the instant and has not been erased, the oldest first. */
    List<Kept> endedBefore(String county, Instant before, int most);

    /** Whether it is a case, which the archive must have before its people are forgotten in every room; otherwise the room erases it alone. */
    boolean isCase();

    /** Erases what is no case. Does nothing where it is done already. @return how many things were taken away */
    default int erase(Kept kept) {
        throw new UnsupportedOperationException(kind());
    }

    /**
     * Something that has been kept.
     *
     * @param subject what it is: a case's number, or the id of a draft
     * @param since   when its time began to run
     */
    record Kept(String subject, Instant since) {
    }
}
