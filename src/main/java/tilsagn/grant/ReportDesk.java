package tilsagn.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.CaseAccess;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Period;
import tilsagn.core.Refusal;

/** What the county does with reports: approves them, asks, and changes when they are due. */
@Service
@Transactional
public class ReportDesk {

    private static final int LONGEST_QUESTION = 4000;
    private static final int LONGEST_NOTE = 2000;
    private static final int MOST = 20;
    private static final int MOST_DUE = 200;
    private static final Set<Report.Status> OPEN = Set.of(Report.Status.PLANNED, Report.Status.RETURNED);
    private static final Set<GrantStatus> RUNNING = Set.of(GrantStatus.ACCEPTED, GrantStatus.ACTIVE, GrantStatus.FINAL_CONTROL);

    private final ReportRepository reports;
    private final Reports face;
    private final GrantRepository grants;
    private final GrantGuards guards;
    private final ObjectProvider<CaseAccess> access;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    ReportDesk(ReportRepository reports, Reports face, GrantRepository grants, GrantGuards guards, ObjectProvider<CaseAccess> access, BusinessTime time,
               ApplicationEventPublisher events) {
        this.reports = reports;
        this.face = face;
        this.grants = grants;
        this.guards = guards;
        this.access = access;
        this.time = time;
        this.events = events;
    }

    /**
     * Approves a report. With the final one the grant goes to final control.
     *
     * @throws Refusal {@code core.not-yours}, {@code grant.report.not-sent}
     */
    public void approve(User user, CaseNumber number, UUID id) {
        Grant grant = guards.actable(user, number, Role.ADVISOR);
        Report report = face.one(number, id);
        report.approve(user, time.now());
        reports.saveAndFlush(report);
        ReportDates next = face.armed(number).orElse(null);
        if (report.isFinal()) {
            face.planEnds(report, user);
            grant.toFinalControl();
            grants.saveAndFlush(grant);
        }
        events.publishEvent(new ReportFact.Approved(number, id, report.kind(), next));
        if (report.isFinal()) {
            events.publishEvent(new FinalReportApproved(number));
        }
    }

    /**
     * Sends a report back with a question.
     *
     * @throws Refusal {@code core.not-yours}, {@code grant.report.not-sent}, or on {@code question} and {@code until}
     */
    public void giveBack(User user, CaseNumber number, UUID id, String question, LocalDate until) {
        guards.actable(user, number, Role.ADVISOR);
        if (question.isBlank() || question.length() > LONGEST_QUESTION) {
            throw Refusal.onField("question", "grant.report.question-needed", LONGEST_QUESTION);
        }
        requireAhead(until);
        Report report = face.one(number, id);
        report.giveBack(user, question.strip(), until, time.now());
        reports.saveAndFlush(report);
        ReportDates dates = face.armed(number).orElseThrow();
        events.publishEvent(new ReportFact.Returned(number, id, question.strip(), until, dates));
    }

    /**
     * Notes what was done about a report that did not come.
     *
     * @throws Refusal {@code core.not-yours}, or on {@code note}
     */
    public void followedUp(User user, CaseNumber number, String note) {
        guards.actable(user, number, Role.ADVISOR);
        if (note.isBlank() || note.length() > LONGEST_NOTE) {
            throw Refusal.onField("note", "grant.report.note-needed", LONGEST_NOTE);
        }
        events.publishEvent(new ReportFact.FollowedUp(number, note.strip()));
    }

    /** Another day for a report that is not sent. */
    public void move(User user, CaseNumber number, UUID id, LocalDate until) {
        guards.actable(user, number, Role.ADVISOR);
        requireAhead(until);
        Report report = face.one(number, id);
        report.moveTo(until);
        reports.saveAndFlush(report);
        face.moved(number);
    }

    /** One more progress report on the way. */
    public void add(User user, CaseNumber number, LocalDate until) {
        Grant grant = guards.actable(user, number, Role.ADVISOR);
        requireAhead(until);
        List<Report> planned = face.of(number);
        if (planned.size() >= MOST) {
            throw Refusal.conflict("grant.report.too-many", MOST);
        }
        Report last = planned.stream().filter(Report::isFinal).findFirst().filter(Report::isWritable)
            .orElseThrow(() -> Refusal.conflict("grant.report.sent-already"));
        Period project = last.period();
        LocalDate to = until.minusDays(1);
        Period period = project.contains(to) ? new Period(project.start(), to) : project;
        reports.saveAndFlush(new Report(grant, Report.Kind.PROGRESS, period, until, last.content().goals()));
        face.moved(number);
    }

    /** Takes a progress report that nobody has sent out of the plan. */
    public void remove(User user, CaseNumber number, UUID id) {
        guards.actable(user, number, Role.ADVISOR);
        Report report = face.one(number, id);
        if (report.isFinal() || report.status() != Report.Status.PLANNED || report.savedAt() != null) {
            throw Refusal.conflict("grant.report.not-removable");
        }
        reports.delete(report);
        face.moved(number);
    }

    private void requireAhead(LocalDate until) {
        if (until == null || !until.isAfter(time.today())) {
            throw Refusal.onField("until", "grant.until-needed");
        }
    }

    /** What a county's advisors have to see to: sent reports, and those due within so many days or already late. */
    @Transactional(readOnly = true)
    public List<DueReport> due(User user, int withinDays) {
        List<DueReport> due = reports.due(user.county(), OPEN, time.today().plusDays(withinDays), RUNNING, Limit.of(MOST_DUE)).stream()
            .map(row -> new DueReport((Report) row[0], (Grant) row[1])).toList();
        Set<CaseNumber> numbers = due.stream().map(one -> one.grant().caseNumber()).collect(Collectors.toSet());
        Set<CaseNumber> shut = access.stream().flatMap(rule -> rule.shieldedOf(user, numbers).stream()).collect(Collectors.toSet());
        return due.stream().filter(one -> !shut.contains(one.grant().caseNumber())).toList();
    }

    /** A report on the list, with its grant. */
    public record DueReport(Report report, Grant grant) {
    }
}
