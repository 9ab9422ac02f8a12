package tilsagn.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import tilsagn.core.CaseNumber;

/** What has happened on a case that the party has been told, for the timeline on its page; contributed by rooms that tell it. */
public interface PartyHappenings {

    /** In any order. */
    List<Happening> of(CaseNumber caseNumber);

    /** A date the party must know, such as the last day for an appeal; message key of what it is, and the day. */
    default List<Coming> ahead(CaseNumber caseNumber) {
        return List.of();
    }

    /**
     * One thing that happened.
     *
     * @param key  message key of what it was
     * @param href where to see it, or {@code null}
     * @param args what the words name
     */
    record Happening(Instant at, String key, String href, List<Object> args) {

        /** One that names nothing. */
        public Happening(Instant at, String key, String href) {
            this(at, key, href, List.of());
        }
    }

    /** A day that is coming. */
    record Coming(LocalDate day, String key) {
    }
}
