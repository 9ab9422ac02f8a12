package tilsagn.workflow;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Date;

import tilsagn.core.BusinessTime;

/** When a task should be done. Its own date and no deadline of law, so public holidays count as working days. */
final class WorkingDays {

    private WorkingDays() {
    }

    /** The end of the n-th working day from this day, Norwegian time. */
    static Date endAfter(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0;) {
            day = day.plusDays(1);
            left -= day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY ? 0 : 1;
        }
        return Date.from(day.plusDays(1).atStartOfDay(BusinessTime.ZONE).toInstant());
    }
}
