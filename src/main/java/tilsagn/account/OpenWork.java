package tilsagn.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import tilsagn.core.CaseNumber;

/** What the county's people have to do, as the task queue knows it and this room does not. */
public interface OpenWork {

    /** Open tasks by login name, in one question; who has none is missing. */
    Map<String, Integer> countIn(String county);

    /** A person's open tasks, what is due first at the top; two hundred at most. */
    List<Held> of(User person);

    /**
     * Moves open tasks to somebody else, each by itself: one that may not be theirs stays where it is.
     *
     * @param to who gets them, {@code null} for the common queue
     */
    Moved handOver(User by, User from, User to, String note);

    /**
     * A task somebody has.
     *
     * @param step   its name in the diagram
     * @param href   its page
     */
    record Held(CaseNumber caseNumber, String step, String applicant, Instant dueAt, String href) {
    }

    /**
     * What came of it.
     *
     * @param moved how many tasks
     * @param stay  cases whose tasks could not be theirs
     */
    record Moved(int moved, List<CaseNumber> stay) {
    }
}
