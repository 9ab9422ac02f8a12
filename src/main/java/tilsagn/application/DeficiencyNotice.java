package tilsagn.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
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

import tilsagn.call.AnswerTime;
import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;

/**
 * What one application lacks, as the county asks for it (mangelbrev, fvl §§ 11 and 17).
 *
 * <p>Its life: an advisor <em>issues</em> it at the formal check with the fields and attachments it opens, a message and a date. The letter
 * goes out, and from then on the party may change exactly those fields, in a draft of its own. The party <em>answers</em> before the date, or
 * it <em>expires</em> and the fields are locked again; either way the formal check goes on. The date may be moved once. Withdrawing the
 * application <em>cancels</em> it.
 */
@Entity
@Table(name = "deficiency_notice")
public class DeficiencyNotice {

    @Id
    private UUID id;
    @Version
    private Long version;
    private UUID applicationId;
    private CaseNumber caseNumber;
    @Enumerated(EnumType.STRING)
    private Status status;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "deficiency_field", joinColumns = @JoinColumn(name = "notice_id"))
    @OrderColumn(name = "line_no")
    @Column(name = "field")
    private List<String> fields = new ArrayList<>();
    private String message;
    private String issuedBy;
    private Instant issuedAt;
    private Instant toldAt;
    private LocalDate lastDay;
    private Instant answerBy;
    private Instant remindAt;
    private LocalDate firstLastDay;
    private Instant extendedAt;
    private String extendedBy;
    private String extensionReason;
    private Instant closedAt;
    private String answeredBy;
    private Integer answerVersion;

    protected DeficiencyNotice() {
    }

    DeficiencyNotice(GrantApplication application, DeficiencyDraft draft, AnswerTime time, String by, Instant now) {
        id = UUID.randomUUID();
        applicationId = application.id();
        caseNumber = application.caseNumber();
        status = Status.OPEN;
        fields.addAll(draft.fields());
        message = draft.message();
        issuedBy = by;
        issuedAt = now;
        answerableUntil(draft.lastDay(), time);
    }

    /** How it stands. Words: {@code application.deficiency.status.*}. */
    public enum Status {
        /** The party may answer. */
        OPEN,
        /** The party sent its answer in time. */
        ANSWERED,
        /** No answer came. */
        EXPIRED,
        /** The application was withdrawn. */
        CANCELLED
    }

    private void answerableUntil(LocalDate day, AnswerTime time) {
        lastDay = day;
        answerBy = AnswerTime.endOf(day);
        remindAt = time.remindAt(day);
    }

    void told(Instant now) {
        toldAt = now;
    }

    /** More time, once. Refuses {@code application.deficiency.extended-already}, {@code application.deficiency.over}. */
    void extend(LocalDate day, AnswerTime time, String by, String reason, Instant now) {
        requireOpen(now);
        if (extendedAt != null) {
            throw Refusal.conflict("application.deficiency.extended-already", firstLastDay, lastDay);
        }
        if (!day.isAfter(lastDay)) {
            throw Refusal.onField("lastDay", "application.deficiency.not-later", lastDay);
        }
        firstLastDay = lastDay;
        extendedAt = now;
        extendedBy = by;
        extensionReason = reason;
        answerableUntil(day, time);
    }

    /** For whoever is about to write or send: what counts is the server's time. Refuses {@code application.deficiency.over}. */
    void requireOpen(Instant now) {
        if (status != Status.OPEN || !now.isBefore(answerBy)) {
            throw Refusal.conflict("application.deficiency.over", lastDay);
        }
    }

    void answered(SentVersion sent) {
        requireOpen(sent.sentAt());
        close(Status.ANSWERED, sent.sentAt());
        answeredBy = sent.sentBy();
        answerVersion = sent.version();
    }

    /** @return false when there is nothing to close any more */
    boolean expire(Instant now) {
        return close(Status.EXPIRED, now);
    }

    void cancel(Instant now) {
        close(Status.CANCELLED, now);
    }

    private boolean close(Status how, Instant now) {
        boolean open = status == Status.OPEN;
        if (open) {
            status = how;
            closedAt = now;
        }
        return open;
    }

    /** Whether the party may change this form field: {@code summary}, {@code costLines[2].amount}, {@code attachments[PLAN]}. */
    public boolean opens(String field) {
        return fields.contains(OpenFields.stem(field));
    }

    /** Whether a reminder is of use: there was time between the letter, or the longer time, and it. */
    boolean isToBeReminded(Instant now) {
        Instant since = extendedAt == null ? issuedAt : extendedAt;
        return status == Status.OPEN && now.isBefore(answerBy) && since.isBefore(remindAt);
    }

    public UUID id() {
        return id;
    }

    public UUID applicationId() {
        return applicationId;
    }

    public CaseNumber caseNumber() {
        return caseNumber;
    }

    public Status status() {
        return status;
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    /** What is open for the party, as the form's fields are named, in the order of the form. */
    public List<String> fields() {
        return List.copyOf(fields);
    }

    public String message() {
        return message;
    }

    /** Login name of the advisor. */
    public String issuedBy() {
        return issuedBy;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    /** When the letter went out; {@code null} before that. */
    public Instant toldAt() {
        return toldAt;
    }

    /** The last day an answer is in time. */
    public LocalDate lastDay() {
        return lastDay;
    }

    /** The first instant that is too late. */
    public Instant answerBy() {
        return answerBy;
    }

    /** When the party is reminded. */
    public Instant remindAt() {
        return remindAt;
    }

    /** The last day before it was moved; {@code null} when it was not. */
    public LocalDate firstLastDay() {
        return firstLastDay;
    }

    public boolean isExtended() {
        return extendedAt != null;
    }

    /** Login name of who moved the date: the advisor, or the party itself. */
    public String extendedBy() {
        return extendedBy;
    }

    public String extensionReason() {
        return extensionReason;
    }

    /** When it was answered, expired or cancelled. */
    public Instant closedAt() {
        return closedAt;
    }

    /** Login name of who sent the answer. */
    public String answeredBy() {
        return answeredBy;
    }

    /** The version of the application that is the answer; {@code null} without one. */
    public Integer answerVersion() {
        return answerVersion;
    }

    /** The advisor asked for what is missing; the process leaves the formal check and waits. */
    public record Issued(CaseNumber caseNumber, Instant answerBy, Instant remindAt, LocalDate lastDay) implements CaseEvent {

        @Override
        public String what() {
            return "deficiency.issued";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("lastDay", OpenFields.day(lastDay));
        }
    }

    /** The party sent its answer, or an advisor did on its behalf; the formal check goes on. */
    public record Answered(CaseNumber caseNumber, boolean onBehalf) implements CaseEvent {

        @Override
        public String what() {
            return onBehalf ? "deficiency.answered-on-behalf" : "deficiency.answered";
        }
    }

    /** The date was moved, once. */
    public record Extended(CaseNumber caseNumber, Instant answerBy, Instant remindAt, LocalDate lastDay, String reason) implements CaseEvent {

        @Override
        public String what() {
            return "deficiency.extended";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("lastDay", OpenFields.day(lastDay), "reason", reason);
        }
    }

    /** No answer came in time; the fields are locked, and the formal check goes on. */
    public record Expired(CaseNumber caseNumber) implements CaseEvent {

        @Override
        public String what() {
            return "deficiency.expired";
        }
    }
}
