package tilsagn.application.web;

import java.time.Duration;
import java.time.Instant;

import tilsagn.application.DeadlineExtension;
import tilsagn.call.Call;

/**
 * The server's clock beside a deadline, at the moment a page is made. The page's script only counts on from here.
 *
 * @param now       what the server's clock shows
 * @param deadline  first instant that is too late for this applicant
 * @param extension the longer time this applicant was given, or {@code null}
 */
record DeadlineClock(Instant now, Instant deadline, DeadlineExtension extension) {

    private static final Duration LAST_HOUR = Duration.ofHours(1);
    private static final Duration LAST_MINUTES = Duration.ofMinutes(10);

    static DeadlineClock of(Instant now, Call call, DeadlineExtension extension) {
        return new DeadlineClock(now, extension == null ? call.deadline() : extension.to(), extension);
    }

    public boolean passed() {
        return !now.isBefore(deadline);
    }

    /** How urgent it is, told by a word as well as by a colour: {@code calm}, {@code hour}, {@code minutes} or {@code over}. */
    public String tone() {
        if (passed()) {
            return "over";
        }
        Duration left = Duration.between(now, deadline);
        if (left.compareTo(LAST_MINUTES) <= 0) {
            return "minutes";
        }
        return left.compareTo(LAST_HOUR) <= 0 ? "hour" : "calm";
    }
}
