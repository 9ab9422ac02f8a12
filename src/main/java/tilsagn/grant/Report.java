package tilsagn.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.BatchSize;

import tilsagn.account.User;
import tilsagn.core.CaseNumber;
import tilsagn.core.Fault;
import tilsagn.core.Period;
import tilsagn.core.Refusal;

/**
 * A report on a grant. It is <em>planned</em> for a day when the award is accepted; one at a time it is the party's turn to write and
 * <em>send</em> it. An advisor <em>approves</em> it, or <em>returns</em> it with a question and a new day.
 */
@Entity
@Table(name = "grant_report")
public class Report {

    /** What a report is. Words: {@code grant.report.kind.*}. */
    public enum Kind {
        /** On the way. */
        PROGRESS,
        /** The last one, with the results. */
        FINAL
    }

    /** How far it has come. Words: {@code grant.report.status.*}. */
    public enum Status {
        /** Not sent yet; perhaps a draft. */
        PLANNED,
        /** The county has it. */
        SENT,
        /** Back with the party, with a question. */
        RETURNED,
        /** Done. */
        APPROVED
    }

    @Id
    private UUID id;
    @Version
    private Long version;
    private CaseNumber caseNumber;
    private String county;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Enumerated(EnumType.STRING)
    private Status status;
    private LocalDate dueOn;
    private LocalDate periodStart;
    private LocalDate periodEnd;
    private LocalDate endedOn;
    private int reminded;
    private String progress;
    private String activities;
    private String deviations;
    private String nextPeriod;
    private Integer innovationProjects;
    private Integer newJobs;
    private Integer companies;
    private Instant savedAt;
    private String sentBy;
    private String sentByName;
    private Instant sentAt;
    private String question;
    private String handledBy;
    private String handledByName;
    private Instant handledAt;
    @ElementCollection(fetch = FetchType.LAZY)
    @BatchSize(size = 20)
    @CollectionTable(name = "grant_report_goal", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "place")
    private List<GoalResult> goals = new ArrayList<>();
    @ElementCollection(fetch = FetchType.LAZY)
    @BatchSize(size = 20)
    @CollectionTable(name = "grant_report_file", joinColumns = @JoinColumn(name = "report_id"))
    private List<ReportFile> files = new ArrayList<>();

    /** For the persistence layer. */
    protected Report() {
    }

    Report(Grant grant, Kind kind, Period period, LocalDate dueOn, List<GoalResult> goals) {
        this.id = UUID.randomUUID();
        this.caseNumber = grant.caseNumber();
        this.county = grant.county();
        this.kind = kind;
        this.status = Status.PLANNED;
        this.periodStart = period.start();
        this.periodEnd = period.end();
        this.dueOn = dueOn;
        this.goals = new ArrayList<>(goals);
    }

    /** Keeps a draft. */
    void save(ReportContent content, Instant now) {
        requireWritable();
        refuse(content.tooLong());
        this.progress = content.progress();
        this.activities = content.activities();
        this.deviations = content.deviations();
        this.nextPeriod = content.nextPeriod();
        this.innovationProjects = content.innovationProjects();
        this.newJobs = content.newJobs();
        this.companies = content.companies();
        this.goals.clear();
        this.goals.addAll(content.goals());
        this.savedAt = now;
    }

    /** Sends what is written; refused as long as something is missing. */
    void send(User by, Instant now) {
        requireWritable();
        refuse(content().missing());
        this.status = Status.SENT;
        this.sentBy = by.username();
        this.sentByName = by.name();
        this.sentAt = now;
    }

    /** Keeps a file with it. */
    void attach(ReportFile file) {
        requireWritable();
        files.add(file);
    }

    /** Throws a file of a draft away. @return whether it was there */
    boolean detach(UUID file) {
        requireWritable();
        return files.removeIf(one -> one.fileId().equals(file));
    }

    /** Good. */
    void approve(User by, Instant now) {
        handle(Status.APPROVED, by, now);
    }

    /** Back to the party with a question, to be answered by another day. */
    void giveBack(User by, String asked, LocalDate until, Instant now) {
        handle(Status.RETURNED, by, now);
        this.question = asked;
        this.dueOn = until;
    }

    private void handle(Status to, User by, Instant now) {
        if (status != Status.SENT) {
            throw Refusal.conflict("grant.report.not-sent");
        }
        this.status = to;
        this.handledBy = by.username();
        this.handledByName = by.name();
        this.handledAt = now;
    }

    /** Another period with another day, because the project's has changed; refused once it is sent. */
    void planAnew(Period period, LocalDate day) {
        moveTo(day);
        this.periodStart = period.start();
        this.periodEnd = period.end();
    }

    /** The party says that the project ended that day. */
    void endEarly(LocalDate ended, LocalDate day) {
        planAnew(new Period(periodStart, ended), day);
        this.endedOn = ended;
    }

    /** Another day; refused once it is sent. */
    void moveTo(LocalDate day) {
        requireWritable();
        this.dueOn = day;
    }

    /** So many reminders count as sent. */
    void reminded(int stages) {
        this.reminded = stages;
    }

    private void requireWritable() {
        if (!isWritable()) {
            throw Refusal.conflict("grant.report.sent-already");
        }
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
    }

    /** Whether it is the party's. */
    public boolean isWritable() {
        return status == Status.PLANNED || status == Status.RETURNED;
    }

    /** Whether it is the last one. */
    public boolean isFinal() {
        return kind == Kind.FINAL;
    }

    /** What is written. */
    public ReportContent content() {
        return new ReportContent(progress, activities, deviations, nextPeriod, innovationProjects, newJobs, companies, goals);
    }

    public UUID id() {
        return id;
    }

    public CaseNumber caseNumber() {
        return caseNumber;
    }

    public Kind kind() {
        return kind;
    }

    public Status status() {
        return status;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    /** What it is about. */
    public Period period() {
        return new Period(periodStart, periodEnd);
    }

    /** The day the project ended, where the party says that it was before the plan's last; or {@code null}. */
    public LocalDate endedOn() {
        return endedOn;
    }

    int reminded() {
        return reminded;
    }

    public Instant savedAt() {
        return savedAt;
    }

    public String sentByName() {
        return sentByName;
    }

    public Instant sentAt() {
        return sentAt;
    }

    /** What the county asked when it returned it last. */
    public String question() {
        return question;
    }

    public String handledByName() {
        return handledByName;
    }

    public Instant handledAt() {
        return handledAt;
    }

    public List<ReportFile> files() {
        return List.copyOf(files);
    }
}
