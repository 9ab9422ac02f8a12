package tilsagn.grant;

import java.time.Instant;
import java.time.LocalDate;

import tilsagn.core.BusinessTime;
import tilsagn.core.PublicHolidays;

/**
 * The time to accept an award: so many days after the letter was opened, the last one a working day. A letter nobody opens is announced once
 * more, and the time runs from that day.
 *
 * @param acceptBy the first instant that is too late
 * @param remindAt when the party is reminded, in the morning; never after {@code acceptBy}
 */
record AcceptanceTime(Instant acceptBy, Instant remindAt) {

    private static final int MORNING = 8;

    static AcceptanceTime opened(Instant opened, GrantTerms terms) {
        return until(PublicHolidays.workingDayFrom(day(opened).plusDays(terms.acceptDays())), terms);
    }

    static AcceptanceTime unopened(Instant told, int renewedNoticeDays, GrantTerms terms) {
        return until(PublicHolidays.workingDayFrom(day(told).plusDays((long) renewedNoticeDays + terms.acceptDays())), terms);
    }

    /** Time until the end of the day. */
    static AcceptanceTime until(LocalDate lastDay, GrantTerms terms) {
        Instant end = lastDay.plusDays(1).atStartOfDay(BusinessTime.ZONE).toInstant();
        return new AcceptanceTime(end, lastDay.minusDays(terms.acceptReminderDays()).atTime(MORNING, 0).atZone(BusinessTime.ZONE).toInstant());
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(BusinessTime.ZONE).toLocalDate();
    }
}
