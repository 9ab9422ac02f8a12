package tilsagn.grant;

import java.time.Instant;
import java.time.LocalDate;

import tilsagn.core.BusinessTime;

/**
 * The moments around the day a report is due, each in the morning.
 *
 * @param comingUp the party is told of it
 * @param dueSoon  the party is reminded
 * @param overdue  the party is told that it is late
 * @param alarm    an advisor takes it up
 */
public record ReportDates(Instant comingUp, Instant dueSoon, Instant overdue, Instant alarm) {

    private static final int MORNING = 8;

    static ReportDates of(LocalDate due, FollowUpTerms terms) {
        return new ReportDates(morning(due.minusDays(terms.earlyDays())), morning(due.minusDays(terms.lateDays())),
            morning(due.plusDays(terms.overdueDays())), morning(due.plusDays(terms.alarmDays())));
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(MORNING, 0).atZone(BusinessTime.ZONE).toInstant();
    }

    /** How many of the three reminders should have gone out by now. */
    int passed(Instant now) {
        return (now.isBefore(comingUp) ? 0 : 1) + (now.isBefore(dueSoon) ? 0 : 1) + (now.isBefore(overdue) ? 0 : 1);
    }
}
