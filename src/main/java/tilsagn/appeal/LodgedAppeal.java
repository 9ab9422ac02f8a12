package tilsagn.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

import tilsagn.account.User;
import tilsagn.application.GrantApplication;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/** An appeal as it came: whose, against what, what it says, and whether it was in time. None of it changes afterwards. */
@MappedSuperclass
abstract class LodgedAppeal {

    @Id
    private UUID id;
    @Version
    private Long version;
    private CaseNumber caseNumber;
    private UUID applicationId;
    private UUID callId;
    private String county;
    @Enumerated(EnumType.STRING)
    private AppealedDecision subject;
    private UUID timeId;
    private String reference;
    private String about;
    private String reasons;
    private String wish;
    private Nok asked;
    private String lodgedBy;
    private String lodgedName;
    private Instant lodgedAt;
    private LocalDate lastDay;
    private boolean late;
    private String lateReason;
    private Instant limitAt;

    protected LodgedAppeal() {
    }

    LodgedAppeal(GrantApplication application, AppealTime time, NewAppeal written, Nok asked, User by, Instant now) {
        this.id = UUID.randomUUID();
        this.caseNumber = application.caseNumber();
        this.applicationId = application.id();
        this.callId = application.callId();
        this.county = application.county();
        this.subject = time.subject();
        this.timeId = time.id();
        this.reference = time.reference();
        this.about = written.about();
        this.reasons = written.reasons();
        this.wish = written.wish();
        this.asked = asked;
        this.lodgedBy = by.username();
        this.lodgedName = by.name();
        this.lodgedAt = AppealTime.stored(now);
        this.lastDay = time.lastDay();
        this.late = time.isLate(now);
        this.lateReason = late && !written.lateReason().isEmpty() ? written.lateReason() : null;
        this.limitAt = time.limitAt();
    }

    public UUID id() {
        return id;
    }

    public CaseNumber caseNumber() {
        return caseNumber;
    }

    public UUID applicationId() {
        return applicationId;
    }

    public UUID callId() {
        return callId;
    }

    public String county() {
        return county;
    }

    public AppealedDecision subject() {
        return subject;
    }

    /** Whether it is against the decision the time is for; an appeal of one that was made anew since stays with it. */
    public boolean isAbout(AppealTime time) {
        return timeId.equals(time.id()) || subject == time.subject() && reference.equals(time.reference());
    }

    /** The time to appeal it was lodged under; each decision has its own. */
    public UUID timeId() {
        return timeId;
    }

    /** Which of several decisions of its kind it is against; empty where a case has one. */
    public String reference() {
        return reference;
    }

    public String about() {
        return about;
    }

    public String reasons() {
        return reasons;
    }

    public String wish() {
        return wish;
    }

    /** The amount it wants; {@code null} for all it can get, or where no amount is at stake. */
    public Nok asked() {
        return asked;
    }

    public String lodgedBy() {
        return lodgedBy;
    }

    public String lodgedName() {
        return lodgedName;
    }

    public Instant lodgedAt() {
        return lodgedAt;
    }

    /** The last day it would have been in time; {@code null} when the time had not begun. */
    public LocalDate lastDay() {
        return lastDay;
    }

    public boolean isLate() {
        return late;
    }

    /** Why it comes late, in the party's words; {@code null} where it is in time or says nothing. */
    public String lateReason() {
        return lateReason;
    }

    /** Whether it came so late that no relief can be given: more than a year after the decision (fvl § 31). */
    public boolean isBeyondRelief() {
        return late && !lodgedAt.isBefore(limitAt);
    }

    /** From when on no relief can be given. */
    public Instant limitAt() {
        return limitAt;
    }
}
