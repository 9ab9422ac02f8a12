package tilsagn.core;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What a room has of a case that belongs in its archive package; contributed by the rooms. As long as nothing happens on the case, what
 * was there at an instant is the same whenever it is asked for.
 */
public interface CaseArchive {

    /** The room's part of the package as it was at that instant, in an order that stays. */
    List<Item> of(CaseNumber caseNumber, Instant until);

    /** As {@link #of(CaseNumber, Instant)}, for a room that has words of its own in it: they speak the written standard of the case. */
    default List<Item> of(CaseNumber caseNumber, Instant until, Locale language) {
        return of(caseNumber, until);
    }

    /**
     * One file of the package.
     *
     * @param folder  where it lies, without slashes
     * @param name    its name, alone in the folder
     * @param title   what it is
     * @param at      when it came into being, of a table when its first row did; {@code null} where nothing says so: as it was when it was packed
     * @param content its bytes, read when they are written
     */
    record Item(String folder, String name, Title title, Instant at, Content content) {
    }

    /**
     * What a file of the package is: a message key, so that the index speaks the written standard of the case.
     *
     * @param key  {@code archive.item.*}
     * @param args names and figures that belong in the words
     */
    record Title(String key, List<String> args) {

        /** Words with what belongs in them. */
        public static Title of(String key, Object... args) {
            return new Title(key, List.of(args).stream().map(String::valueOf).toList());
        }
    }

    /** Bytes that are fetched when they are needed. */
    interface Content {

        /** A fresh stream from the beginning; whoever opens it closes it. */
        InputStream open() throws IOException;
    }
}
