package tilsagn.grant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.User;
import tilsagn.application.Cases;
import tilsagn.application.PartyCases;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Period;
import tilsagn.core.Refusal;

/** Reports as the party writes them: one at a time, the last is the final one. What the county does with them is {@link ReportDesk}. */
@Service
@Transactional
public class Reports {

    private final ReportRepository reports;
    private final GrantRepository grants;
    private final Grants face;
    private final Acceptances acceptances;
    private final Cases cases;
    private final PartyCases partyCases;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Reports(ReportRepository reports, GrantRepository grants, Grants face, Acceptances acceptances, Cases cases, PartyCases partyCases,
            BusinessTime time, ApplicationEventPublisher events) {
        this.reports = reports;
        this.grants = grants;
        this.face = face;
        this.acceptances = acceptances;
        this.cases = cases;
        this.partyCases = partyCases;
        this.time = time;
        this.events = events;
    }

    /** The reports of a case in their order, for pages and the process; asks for no permission. */
    @Transactional(readOnly = true)
    public List<Report> of(CaseNumber number) {
        return reports.of(number);
    }

    /** The one whose turn it is; empty when all are approved. Asks for no permission. */
    @Transactional(readOnly = true)
    public Optional<Report> current(CaseNumber number) {
        return reports.of(number).stream().filter(report -> report.status() != Report.Status.APPROVED).findFirst();
    }

    /** The award is accepted: from now on there is something to report. */
    @Order(0)
    @EventListener
    void on(AcceptanceFacts.Accepted fact) {
        Grant grant = face.of(fact.caseNumber());
        GrantTerms terms = face.terms(grant);
        List<GoalResult> goals = cases.get(fact.caseNumber()).objectives().stream()
            .map(goal -> new GoalResult(goal.goal(), goal.indicator(), goal.target(), null, null)).toList();
        ReportSchedule.of(face.plan(fact.caseNumber(), time.today()).period(), terms.reportMonths(), terms.finalReportMonths())
            .forEach(planned -> reports.saveAndFlush(new Report(grant, planned.kind(), planned.period(), planned.due(), goals)));
        armed(fact.caseNumber()).ifPresent(dates -> events.publishEvent(new ReportFact.DatesSet(fact.caseNumber(), dates, true)));
    }

    /** Other reports are to come, or on other days: the reminders go with them. */
    void moved(CaseNumber number) {
        current(number).ifPresent(report -> events.publishEvent(new ReportFact.PlanChanged(number, report.dueOn())));
        armed(number).ifPresent(dates -> events.publishEvent(new ReportFact.DatesSet(number, dates, false)));
    }

    /** The days of the report whose turn it is. Reminders whose day is over are not sent after the event; the last one still is. */
    Optional<ReportDates> armed(CaseNumber number) {
        return current(number).map(report -> {
            ReportDates dates = ReportDates.of(report.dueOn(), acceptances.terms(face.of(number)));
            report.reminded(Math.min(2, dates.passed(time.now())));
            reports.saveAndFlush(report);
            return dates;
        });
    }

    /** The reminder that is due now, of 1 to 3, and counts as sent by that; empty when none is. For the process, which may ask again. */
    public Optional<Integer> reminderDue(CaseNumber number) {
        Report report = current(number).filter(Report::isWritable).orElse(null);
        if (report == null || !face.of(number).status().isRunning()) {
            return Optional.empty();
        }
        int passed = ReportDates.of(report.dueOn(), acceptances.terms(face.of(number))).passed(time.now());
        if (passed <= report.reminded()) {
            return Optional.empty();
        }
        report.reminded(passed);
        reports.saveAndFlush(report);
        return Optional.of(passed);
    }

    /** A report of the party's own grant. */
    @Transactional(readOnly = true)
    public Report readable(User user, UUID application, UUID id) {
        return whole(one(partyCases.readable(user, application).caseNumber(), id));
    }

    /** The reports of a case with all that is written in them, the last first; asks for no permission. */
    @Transactional(readOnly = true)
    public List<Report> written(CaseNumber number) {
        List<Report> written = new ArrayList<>(reports.of(number).stream().filter(report -> report.sentAt() != null).map(Reports::whole).toList());
        Collections.reverse(written);
        return written;
    }

    // What is written lies in tables of its own and is fetched here, not on the page.
    private static Report whole(Report report) {
        report.content();
        report.files();
        return report;
    }

    /** A report of a case; asks for no permission. */
    Report one(CaseNumber number, UUID id) {
        return reports.of(number).stream().filter(report -> report.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("report " + id));
    }

    /**
     * Keeps what is written so far.
     *
     * @throws Refusal {@code grant.report.sent-already}, {@code grant.report.not-yet}, or on the fields
     */
    public void save(User user, UUID application, UUID id, ReportContent content) {
        Report report = writable(partyCases.writable(user, application).caseNumber(), id);
        report.save(content, time.now());
        reports.saveAndFlush(report);
    }

    /**
     * The party says that its project ended before the plan's last day: what is left to write is the final report, about the time until
     * then. A progress report that was due before is still awaited.
     *
     * @throws Refusal on {@code ended}; {@code grant.report.sent-already}
     */
    public void endEarly(User user, UUID application, LocalDate ended) {
        CaseNumber number = partyCases.sendable(user, application).caseNumber();
        Report last = reports.of(number).stream().filter(Report::isFinal).findFirst().orElseThrow(() -> new NotFound("final report of " + number));
        Grant grant = running(number);
        Period project = face.plan(number, time.today()).period();
        if (ended == null || ended.isBefore(project.start()) || !ended.isBefore(project.end()) || ended.isAfter(time.today())) {
            throw Refusal.onField("ended", "grant.money.ended-early.day", project.start(), project.end());
        }
        reports.of(number).stream().filter(report -> !report.isFinal() && report.status() == Report.Status.PLANNED && report.dueOn().isAfter(ended))
            .forEach(reports::delete);
        last.endEarly(ended, ReportSchedule.finalDue(ended, face.terms(grant).finalReportMonths()));
        reports.saveAndFlush(last);
        events.publishEvent(new ReportFact.EndedEarly(number, ended));
        moved(number);
    }

    /** The final report is approved: where the project ended early, no cost after that day counts any more. */
    void planEnds(Report last, User by) {
        if (last.endedOn() != null) {
            face.endPlan(last.caseNumber(), last.endedOn(), by.username());
        }
    }

    /** Keeps what is written and sends it; by one who may bind the organisation. A final report comes when the project has ended. */
    public void send(User user, UUID application, UUID id, ReportContent content) {
        CaseNumber number = partyCases.sendable(user, application).caseNumber();
        Report report = writable(number, id);
        report.save(content, time.now());
        LocalDate end = face.plan(number, time.today()).period().end();
        if (report.isFinal() && report.endedOn() == null && time.today().isBefore(end)) {
            throw Refusal.conflict("grant.money.too-early", end);
        }
        report.send(user, time.now());
        reports.saveAndFlush(report);
        events.publishEvent(new ReportFact.Sent(number, id, report.kind()));
    }

    /** The report, its grant held, for one who writes it now: it is its turn and the grant runs. */
    Report writable(CaseNumber number, UUID id) {
        running(number);
        Report report = one(number, id);
        if (report.isWritable() && current(number).filter(turn -> turn.id().equals(id)).isEmpty()) {
            throw Refusal.conflict("grant.report.not-yet");
        }
        return report;
    }

    private Grant running(CaseNumber number) {
        Grant grant = grants.lock(number).orElseThrow(() -> new NotFound("grant of " + number));
        if (!grant.status().isRunning()) {
            throw Refusal.conflict(grant.status().isOver() ? "grant.over" : "grant.not-accepted", number.value());
        }
        return grant;
    }
}
