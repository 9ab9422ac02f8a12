package tilsagn.application.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import tilsagn.core.BusinessTime;
import tilsagn.core.web.CaseClocks;

/**
 * A clock of a case as it is read: whole days, in words and in a colour that says the same.
 *
 * @param labelKey what must have happened by then
 * @param lastDay  the last moment that counts; {@code null} while the clock stands still
 * @param legalKey where the date comes from, or {@code null}
 * @param days     days left in Norway; below nothing when it has run out
 * @param waiting  whether it stands still
 */
record CaseTimer(String labelKey, Instant lastDay, String legalKey, long days, boolean waiting) {

    private static final int SOON = 3;

    static CaseTimer of(CaseClocks.Clock clock, Instant now) {
        boolean waiting = clock.state() == CaseClocks.State.WAITING || clock.due() == null;
        if (clock.due() == null) {
            return new CaseTimer(clock.labelKey(), null, clock.legalKey(), 0, true);
        }
        Instant last = clock.due().minusSeconds(1);
        long days = ChronoUnit.DAYS.between(now.atZone(BusinessTime.ZONE).toLocalDate(), last.atZone(BusinessTime.ZONE).toLocalDate());
        // On its last day a clock can have run out already.
        return new CaseTimer(clock.labelKey(), last, clock.legalKey(), days == 0 && !now.isBefore(clock.due()) ? -1 : days, waiting);
    }

    /** The colour: calm, soon, over; the words beside it say the same. */
    public String kind() {
        if (waiting) {
            return "neutral";
        }
        if (days < 0) {
            return "danger";
        }
        return days <= SOON ? "warning" : "info";
    }

    /** Message key of the words for the days left; takes the number of days. */
    public String wordsKey() {
        if (waiting) {
            return "look.clock.waiting";
        }
        if (days < 0) {
            return days == -1 ? "look.clock.over.one" : "look.clock.over";
        }
        return days == 0 ? "look.clock.today" : days == 1 ? "look.clock.tomorrow" : "look.clock.left";
    }

    /** The number the words take. */
    public String number() {
        return String.valueOf(Math.abs(days));
    }
}
