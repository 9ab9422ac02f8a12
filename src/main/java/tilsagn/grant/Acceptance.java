package tilsagn.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

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

import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;

/**
 * The party's answer to an award. It is <em>asked for</em> when the party is told, the time to answer runs from when the letter is
 * <em>opened</em>, a manager may <em>give more</em>; then it is <em>accepted</em> with every condition, <em>declined</em>, or the award
 * <em>lapses</em>. Once accepted, the project must <em>begin</em> in time.
 */
@Entity
@Table(name = "grant_acceptance")
public class Acceptance {

    /** Why an award lapsed. Words: {@code grant.lapse.*}. */
    public enum Lapse {
        /** Nobody answered in time. */
        UNANSWERED,
        /** The party said no. */
        DECLINED,
        /** The project did not begin in time. */
        NOT_BEGUN
    }

    @Id
    private String caseNumber;
    @Version
    private Long version;
    private Instant openedAt;
    private Instant acceptBy;
    private Instant remindAt;
    @Enumerated(EnumType.STRING)
    private FollowUpTerms.WhenUnanswered whenUnanswered;
    private String extendedBy;
    private String extendedReason;
    private String acceptedBy;
    private String acceptedByName;
    private Instant acceptedAt;
    private LocalDate startBy;
    private LocalDate begunOn;
    @Enumerated(EnumType.STRING)
    private Lapse lapse;
    private String lapseReason;
    private String lapsedBy;
    private int reopened;
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "grant_condition", joinColumns = @JoinColumn(name = "case_number"))
    @OrderColumn(name = "place")
    @Column(name = "words", length = 4000)
    private List<String> conditions;

    /** For the persistence layer. */
    protected Acceptance() {
    }

    Acceptance(CaseNumber caseNumber, AcceptanceTime time, FollowUpTerms.WhenUnanswered whenUnanswered, LocalDate startBy, List<String> conditions) {
        this.caseNumber = caseNumber.value();
        this.whenUnanswered = whenUnanswered;
        this.startBy = startBy;
        this.conditions = List.copyOf(conditions);
        set(time);
    }

    private void set(AcceptanceTime time) {
        this.acceptBy = time.acceptBy();
        this.remindAt = time.remindAt();
    }

    /** The letter was opened; time that was given beyond that is not taken away. @return whether it was news */
    boolean opened(Instant at, AcceptanceTime time) {
        if (openedAt != null || acceptedAt != null || lapse != null) {
            return false;
        }
        this.openedAt = at;
        if (extendedBy == null || time.acceptBy().isAfter(acceptBy)) {
            set(time);
        }
        return true;
    }

    /** A manager gives more time. */
    void extend(AcceptanceTime time, User by, String reason) {
        requireUnanswered();
        if (!time.acceptBy().isAfter(acceptBy)) {
            throw Refusal.onField("until", "grant.acceptance.not-later");
        }
        set(time);
        this.extendedBy = by.username();
        this.extendedReason = reason;
    }

    /** In time only; the server's clock decides. */
    void accept(User by, Instant now) {
        requireUnanswered();
        if (!now.isBefore(acceptBy)) {
            throw Refusal.conflict("grant.acceptance.late", caseNumber);
        }
        this.acceptedBy = by.username();
        this.acceptedByName = by.name();
        this.acceptedAt = now;
    }

    /** The award is no more. @param by login name, or {@code null} when time alone did it */
    void lapsed(Lapse why, String reason, String by) {
        this.lapse = why;
        this.lapseReason = reason;
        this.lapsedBy = by;
    }

    /** The award stands again after an appeal, with new time for what was not done. */
    void standAgain(AcceptanceTime time, LocalDate start) {
        this.lapse = null;
        this.lapseReason = null;
        this.lapsedBy = null;
        this.reopened++;
        if (acceptedAt == null) {
            set(time);
        }
        if (start.isAfter(startBy)) {
            this.startBy = start;
        }
    }

    /** The project has begun. @return whether it was news */
    boolean begun(LocalDate on) {
        boolean news = begunOn == null;
        if (news) {
            this.begunOn = on;
        }
        return news;
    }

    /** More time to begin. */
    void startLater(LocalDate by) {
        if (!by.isAfter(startBy)) {
            throw Refusal.onField("until", "grant.start.not-later");
        }
        this.startBy = by;
    }

    private void requireUnanswered() {
        if (acceptedAt != null || lapse != null) {
            throw Refusal.conflict(lapse != null ? "grant.lapsed" : "grant.accepted-already", caseNumber);
        }
    }

    public CaseNumber caseNumber() {
        return new CaseNumber(caseNumber);
    }

    /** When the letter was opened; {@code null} as long as nobody has. */
    public Instant openedAt() {
        return openedAt;
    }

    /** The first instant that is too late. */
    public Instant acceptBy() {
        return acceptBy;
    }

    /** The last day that counts. */
    public LocalDate lastDay() {
        return acceptBy.minusSeconds(1).atZone(BusinessTime.ZONE).toLocalDate();
    }

    public Instant remindAt() {
        return remindAt;
    }

    /** Whether it lapses without anybody asking a manager. */
    public boolean lapsesByItself() {
        return whenUnanswered == FollowUpTerms.WhenUnanswered.LAPSE;
    }

    public String extendedReason() {
        return extendedReason;
    }

    /** How often an appeal has made it stand again. */
    public int reopened() {
        return reopened;
    }

    public String acceptedByName() {
        return acceptedByName;
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }

    /** The last day to begin the project. */
    public LocalDate startBy() {
        return startBy;
    }

    /** When the project began; {@code null} as long as nobody has said so. */
    public LocalDate begunOn() {
        return begunOn;
    }

    /** Why it lapsed; {@code null} when it has not. */
    public Lapse lapse() {
        return lapse;
    }

    /** Login name of who let it lapse; {@code null} when time alone did it. */
    public String lapsedBy() {
        return lapsedBy;
    }

    /** Which lapse this is, for its letter and its time to appeal: empty for the first. */
    public String lapseReference() {
        return reopened == 0 ? "" : String.valueOf(reopened);
    }

    public String lapseReason() {
        return lapseReason;
    }

    public List<String> conditions() {
        return List.copyOf(conditions);
    }

}
