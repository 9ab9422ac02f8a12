package tilsagn.core;

import java.time.Instant;
import java.util.List;

/** What a room keeps for a time and no longer; contributed by the rooms. The times themselves are a dated parameter. */
public interface Retention {

    /** Name of the sort of thing; words: {@code grant.retention.kind.*}. */
    String kind();

    /** Of a county, what ended before the instant and has not been erased, the oldest first. */
    List<Kept> endedBefore(String county, Instant before, int most);

    /** Erases it, or takes the people out of it where the rest must stay. Does nothing where it is done already. */
    void erase(Kept kept);

    /**
     * Something that has been kept.
     *
     * @param subject what it is: a case's number, or the id of a draft
     * @param since   when its time began to run
     */
    record Kept(String subject, Instant since) {
    }
}
