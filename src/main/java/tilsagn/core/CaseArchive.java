package tilsagn.core;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/**
 * What a room has of a case that belongs in its archive package; contributed by the rooms. What was there at an instant is the same
 * whenever it is asked for: rooms give what they keep and never change.
 */
public interface CaseArchive {

    /** The room's part of the package as it was at that instant, in an order that stays. */
    List<Item> of(CaseNumber caseNumber, Instant until);

    /**
     * One file of the package.
     *
     * @param folder  where it lies, without slashes
     * @param name    its name, alone in the folder
     * @param title   what it is, in bokmål
     * @param at      when it came into being
     * @param content its bytes, read when they are written
     */
    record Item(String folder, String name, String title, Instant at, Content content) {
    }

    /** Bytes that are fetched when they are needed. */
    interface Content {

        /** A fresh stream from the beginning; whoever opens it closes it. */
        InputStream open() throws IOException;
    }
}
