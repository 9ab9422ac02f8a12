package tilsagn.grant;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.CaseNumber;
import tilsagn.core.Period;
import tilsagn.core.PublicHolidays;

/**
 * Keeps the reports that are still to come in step with the project: a new end moves the final one and gives or takes progress reports, a
 * pause moves those that would have fallen in it or after it. What the party has written or sent stays.
 */
@Component
@Transactional
class ReportMoves {

    private final ReportRepository reports;
    private final Reports face;
    private final Grants grants;
    private final ChangeRequestRepository requests;

    ReportMoves(ReportRepository reports, Reports face, Grants grants, ChangeRequestRepository requests) {
        this.reports = reports;
        this.face = face;
        this.grants = grants;
        this.requests = requests;
    }

    /** The county has approved a change. */
    @EventListener
    void on(ChangeEvents.Decided fact) {
        if (fact.approved()) {
            follow(fact.caseNumber(), fact.changeId());
        }
    }

    /** An appeal has. */
    @EventListener
    void on(ChangeEvents.Reversed fact) {
        follow(fact.caseNumber(), fact.changeId());
    }

    private void follow(CaseNumber number, UUID change) {
        ChangeWish wish = requests.findById(change).orElseThrow().wish();
        if (wish.newEnd() != null || wish.pauseFrom() != null) {
            move(grants.of(number), wish);
        }
    }

    private void move(Grant grant, ChangeWish wish) {
        CaseNumber number = grant.caseNumber();
        Report last = reports.of(number).stream().filter(Report::isFinal).filter(Report::isWritable).findFirst().orElse(null);
        if (last == null) {
            return;
        }
        if (wish.pauseFrom() != null) {
            rest(number, wish, last);
        }
        if (wish.newEnd() != null) {
            end(grant, wish.newEnd(), last);
        }
        face.moved(number);
    }

    private List<Report> planned(CaseNumber number) {
        return reports.of(number).stream().filter(report -> !report.isFinal() && report.status() == Report.Status.PLANNED).toList();
    }

    private void rest(CaseNumber number, ChangeWish wish, Report last) {
        long days = ChronoUnit.DAYS.between(wish.pauseFrom(), wish.pauseUntil()) + 1;
        LocalDate end = wish.newEnd() == null ? last.period().end() : wish.newEnd();
        for (Report report : planned(number)) {
            if (!report.dueOn().isBefore(wish.pauseFrom())) {
                LocalDate from = report.period().start().isBefore(wish.pauseFrom()) ? report.period().start() : report.period().start().plusDays(days);
                keep(report, new Period(from, report.period().end().plusDays(days)), PublicHolidays.workingDayFrom(report.dueOn().plusDays(days)), end);
            }
        }
    }

    // A progress report that would be about the end of the project is what the final one is for.
    private void keep(Report report, Period period, LocalDate due, LocalDate end) {
        if (period.end().isBefore(end)) {
            report.planAnew(period, due);
            reports.saveAndFlush(report);
        } else if (report.savedAt() == null) {
            reports.delete(report);
        }
    }

    private void end(Grant grant, LocalDate end, Report last) {
        GrantTerms terms = grants.terms(grant);
        LocalDate before = last.period().end();
        planned(grant.caseNumber()).forEach(report -> keep(report, report.period(), report.dueOn(), end));
        List<Report> more = new ArrayList<>();
        ReportSchedule.more(firstUntold(grant, last), before, end, terms.reportMonths())
            .forEach(one -> more.add(new Report(grant, one.kind(), one.period(), one.due(), last.content().goals())));
        more.forEach(reports::saveAndFlush);
        last.planAnew(new Period(last.period().start(), end), last.status() == Report.Status.RETURNED ? last.dueOn()
            : ReportSchedule.finalDue(end, terms.finalReportMonths()));
        reports.saveAndFlush(last);
    }

    private LocalDate firstUntold(Grant grant, Report last) {
        return reports.of(grant.caseNumber()).stream().filter(report -> !report.isFinal()).map(report -> report.period().end().plusDays(1))
            .max(LocalDate::compareTo).orElse(last.period().start());
    }
}
