package tilsagn.grant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import tilsagn.core.Period;
import tilsagn.core.PublicHolidays;

/** When reports are due: each time so many months of the project have passed, and a final one so many months after its end. */
final class ReportSchedule {

    private static final int MOST = 20;

    private ReportSchedule() {
    }

    /** A report to come. */
    record Planned(Report.Kind kind, Period period, LocalDate due) {
    }

    static List<Planned> of(Period project, int everyMonths, int finalMonths) {
        List<Planned> planned = new ArrayList<>();
        LocalDate from = project.start();
        LocalDate next = project.start().plusMonths(everyMonths);
        while (everyMonths > 0 && !next.isAfter(project.end()) && planned.size() < MOST) {
            planned.add(new Planned(Report.Kind.PROGRESS, new Period(from, next.minusDays(1)), PublicHolidays.workingDayFrom(next)));
            from = next;
            next = project.start().plusMonths((long) everyMonths * (planned.size() + 1));
        }
        planned.add(new Planned(Report.Kind.FINAL, project, PublicHolidays.workingDayFrom(project.end().plusMonths(finalMonths))));
        return planned;
    }
}
