package tilsagn.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import tilsagn.core.AppealDeadline;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;

/**
 * The time a party has to appeal against one decision (fvl § 29).
 *
 * <p>Its life: the party is <em>told</em> that the letter is there; the time <em>runs</em> from when it is opened. A request for reasons
 * <em>interrupts</em> it, and it runs anew from when the letter with the reasons is opened (fvl §§ 24 and 29). When the party
 * <em>appeals</em>, the appeal goes on by itself. When the time passes without one, or an appeal has its end, the decision is <em>final</em>;
 * so it is a year after it was made, whether the letter was opened or not (fvl § 31).
 */
@Entity
@Table(name = "appeal_time")
public class AppealTime {

    @Id
    private UUID id;
    @Version
    private Long version;
    private CaseNumber caseNumber;
    private int noticeNumber;
    @Enumerated(EnumType.STRING)
    private AppealedDecision subject;
    private String reference;
    @Enumerated(EnumType.STRING)
    private State state;
    private Instant toldAt;
    private Instant openedAt;
    private LocalDate lastDay;
    private Instant endsAt;
    private LocalDate limitDay;
    private Instant limitAt;
    private String askedBy;
    private Instant askedAt;
    private String givenBy;
    private Instant givenAt;
    private String givenReasons;
    private Instant finalAt;

    protected AppealTime() {
    }

    AppealTime(CaseNumber caseNumber, int noticeNumber, AppealedDecision subject, String reference, Instant toldAt, LocalDate limitDay) {
        this.id = UUID.randomUUID();
        this.caseNumber = caseNumber;
        this.noticeNumber = noticeNumber;
        this.subject = subject;
        this.reference = reference;
        this.state = State.WAITING;
        this.toldAt = stored(toldAt);
        this.limitDay = limitDay;
        this.limitAt = limitDay.plusDays(1).atStartOfDay(BusinessTime.ZONE).toInstant();
    }

    /** How it stands. Words: {@code appeal.time.*}. */
    public enum State {
        /** The party was told and has not opened the letter; the time has not begun. */
        WAITING,
        /** The time runs. */
        RUNNING,
        /** The party asked for reasons; the time stands still until they are there. */
        INTERRUPTED,
        /** The party has appealed. */
        APPEALED,
        /** Nobody can appeal any more. */
        FINAL
    }

    /** The letter was opened. @return whether that was news */
    boolean opened(AppealDeadline deadline, Instant at) {
        boolean news = state == State.WAITING;
        if (news) {
            state = State.RUNNING;
            openedAt = stored(at);
            lastDay = deadline.lastDay();
            endsAt = deadline.endsAt();
        }
        return news;
    }

    /** The party wants reasons. Refuses {@code appeal.reasons.already}, {@code appeal.over}. */
    void interrupt(String by, Instant at) {
        if (askedAt != null) {
            throw Refusal.conflict("appeal.reasons.already");
        }
        if (!isOpen() || endsAt != null && !at.isBefore(endsAt)) {
            throw lastDay == null ? Refusal.conflict("appeal.over.unread") : Refusal.conflict("appeal.over", lastDay);
        }
        state = State.INTERRUPTED;
        askedBy = by;
        askedAt = stored(at);
    }

    /** The county has written them; the time begins anew when the party opens the letter. */
    void giveReasons(String words, String by, Instant at) {
        if (state != State.INTERRUPTED) {
            throw Refusal.conflict("appeal.reasons.not-asked");
        }
        givenReasons = words;
        givenBy = by;
        givenAt = stored(at);
        state = State.WAITING;
        openedAt = null;
        lastDay = null;
        endsAt = null;
    }

    void appealed() {
        state = State.APPEALED;
    }

    /** The appeal was taken back: what was left of the time goes on. */
    void goOn() {
        if (state == State.APPEALED) {
            state = endsAt == null ? State.WAITING : State.RUNNING;
        }
    }

    /** Nobody can appeal any more. @return whether that was news */
    boolean becomeFinal(Instant now) {
        boolean news = state != State.FINAL;
        if (news) {
            state = State.FINAL;
            finalAt = stored(now);
        }
        return news;
    }

    /** Whether an appeal that comes now comes too late; one that comes before the letter was opened never does. */
    public boolean isLate(Instant now) {
        return state == State.FINAL || endsAt != null && !now.isBefore(endsAt);
    }

    /** Whether the party may still appeal in time. */
    public boolean isOpen() {
        return state == State.WAITING || state == State.RUNNING;
    }

    // As the database keeps it.
    static Instant stored(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC).toInstant();
    }

    public UUID id() {
        return id;
    }

    public CaseNumber caseNumber() {
        return caseNumber;
    }

    public AppealedDecision subject() {
        return subject;
    }

    /** Which of several decisions of its kind it is; empty where a case has one. */
    public String reference() {
        return reference;
    }

    public State state() {
        return state;
    }

    /** Nobody can appeal any more. */
    public boolean isFinal() {
        return state == State.FINAL;
    }

    public Instant toldAt() {
        return toldAt;
    }

    /** When the party opened the letter; {@code null} before that. */
    public Instant openedAt() {
        return openedAt;
    }

    /** The last day that counts; {@code null} while the time has not begun. */
    public LocalDate lastDay() {
        return lastDay;
    }

    /** The first instant that is too late. */
    public Instant endsAt() {
        return endsAt;
    }

    /** The last day on which relief can be asked for at all (fvl § 31). */
    public LocalDate limitDay() {
        return limitDay;
    }

    public Instant limitAt() {
        return limitAt;
    }

    /** When the party asked for reasons, or {@code null}. */
    public Instant askedAt() {
        return askedAt;
    }

    /** When they were given, or {@code null}. */
    public Instant givenAt() {
        return givenAt;
    }

    public String givenReasons() {
        return givenReasons;
    }

    /** When the decision became final, or {@code null}. */
    public Instant finalAt() {
        return finalAt;
    }

    /** The party was told of a decision that can be appealed. */
    public record Begun(CaseNumber caseNumber, UUID timeId, Instant limitAt) {
    }

    /** The party opened the letter: from now on the time runs. */
    public record Running(CaseNumber caseNumber, UUID timeId, Instant endsAt) {
    }

    /** The party asked for reasons, which interrupts the time. */
    public record ReasonsAsked(CaseNumber caseNumber, UUID timeId) implements CaseEvent {

        @Override
        public String what() {
            return "appeal.reasons-asked";
        }
    }

    /** The reasons are written; the letter goes out next. */
    public record ReasonsGiven(CaseNumber caseNumber, UUID timeId) implements CaseEvent {

        @Override
        public String what() {
            return "appeal.reasons-given";
        }
    }

    /** An appeal was taken back or came to nothing while there was time left. */
    public record GoesOn(CaseNumber caseNumber, UUID timeId, Instant limitAt, Instant endsAt) {
    }

    /** Nobody can appeal any more. */
    public record Final(CaseNumber caseNumber, AppealedDecision subject) implements CaseEvent {

        @Override
        public String what() {
            return "appeal.final";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("subject", subject.name());
        }
    }
}
