package tilsagn.call.web;

import java.time.Instant;

/**
 * One thing that happens in a call's life, as its page tells it.
 *
 * @param what  message key suffix under {@code call.timeline.}
 * @param at    when, or {@code null} while nobody has set the day
 * @param until whether {@code at} is a deadline, shown as its last minute
 * @param mark  {@code done}, {@code now}, {@code next}, or {@code null} for later
 * @param note  message key that says what of the time is configured, or {@code null} when it is all stated
 */
record TimelineStep(String what, Instant at, boolean until, String mark, String note) {

    static TimelineStep undated(String what, String mark) {
        return new TimelineStep(what, null, false, mark, null);
    }

    TimelineStep marked(String newMark) {
        return new TimelineStep(what, at, until, newMark, note);
    }
}
