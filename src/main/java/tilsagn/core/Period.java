package tilsagn.core;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * From a day to a day, both included.
 *
 * @param start first day
 * @param end   last day, never before the first
 */
public record Period(LocalDate start, LocalDate end) {

    /** Refuses {@code core.period.order} when the end lies before the start. */
    public Period {
        if (start.isAfter(end)) {
            throw Refusal.onField("endDate", "core.period.order");
        }
    }

    /** Whether the day lies in the period. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }

    /** Months begun: 1 January to 30 June is six, to 1 July is seven. */
    public int months() {
        long whole = ChronoUnit.MONTHS.between(start, end.plusDays(1));
        return (int) (start.plusMonths(whole).isEqual(end.plusDays(1)) ? whole : whole + 1);
    }
}
