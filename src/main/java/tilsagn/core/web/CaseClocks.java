package tilsagn.core.web;

import java.time.Instant;
import java.util.List;

import tilsagn.core.CaseNumber;

/** The dates a case must keep, for the head of the case page; contributed by the rooms that own them. */
public interface CaseClocks {

    /** The clocks of a case that run, wait or have run out; none that are over and done with. Asks for no permission. */
    List<Clock> of(CaseNumber caseNumber);

    /**
     * One date.
     *
     * @param labelKey message key of what must have happened by then
     * @param due      the last instant, exclusive: the end of a day is the first instant of the next; {@code null} while the clock stands still
     * @param legalKey message key of where the date comes from, the law or the county's own setting; {@code null} when nothing is to be said
     * @param state    whether it runs
     */
    record Clock(String labelKey, Instant due, String legalKey, State state) {
    }

    /** How a clock stands. */
    enum State {
        /** It runs towards its date, or past it. */
        RUNNING,
        /** It stands still: the case is on hold or waits for the party. */
        WAITING
    }
}
