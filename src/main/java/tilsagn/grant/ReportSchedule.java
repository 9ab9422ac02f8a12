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

    /** When the final report is due. */
    static LocalDate finalDue(LocalDate end, int finalMonths) {
        return PublicHolidays.workingDayFrom(end.plusMonths(finalMonths));
    }

    /**
     * The progress reports that a project needs more because it ends later than it should have.
     *
     * @param from first day that no progress report is about
     */
    static List<Planned> more(LocalDate from, LocalDate oldEnd, LocalDate newEnd, int everyMonths) {
        List<Planned> planned = new ArrayList<>();
        LocalDate begun = from;
        while (everyMonths > 0 && planned.size() < MOST && !begun.plusMonths(everyMonths).isAfter(newEnd)) {
            LocalDate next = begun.plusMonths(everyMonths);
            if (next.isAfter(oldEnd)) {
                planned.add(new Planned(Report.Kind.PROGRESS, new Period(begun, next.minusDays(1)), PublicHolidays.workingDayFrom(next)));
            }
            begun = next;
        }
        return planned;
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
        planned.add(new Planned(Report.Kind.FINAL, project, finalDue(project.end(), finalMonths)));
        return planned;
    }
}
