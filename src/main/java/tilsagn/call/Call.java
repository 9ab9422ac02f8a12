package tilsagn.call;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import tilsagn.core.BusinessTime;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;

/**
 * One round of a scheme (utlysning). It is announced with its text, criteria, pool and dates, all frozen for the round; opens at its
 * opening instant; closes by itself when the deadline has passed; is in assessment from the first case taken to work; is decided when every
 * application has its decision; and published when the awards are. It goes back once only: when the deadline is moved for everybody before
 * any assessment has begun, it is open again. What may be changed meanwhile: {@link ChangeRule}. Until its deadline
 * it may be called off (cancelled), which is its end.
 *
 * <p>The steps are taken by the process, which may be a little late or run twice: a step already taken is left alone, a step that is not
 * due is refused. Whether an application may be sent is therefore asked of {@link #isOpenAt}, never of the status alone.
 */
@Entity(name = "FundingCall")
@Table(name = "funding_call")
public class Call extends CallPaper {

    @Id
    private UUID id;
    @Version
    private Long version;
    @ManyToOne(optional = false)
    @JoinColumn(name = "scheme_id")
    private GrantScheme scheme;
    private String slug;
    @Column(name = "call_year")
    private int year;
    @Column(name = "round_number")
    private int round;
    private String title;
    @Enumerated(EnumType.STRING)
    private Provenance provenance;
    @Enumerated(EnumType.STRING)
    private CallStatus status;
    private Nok pool;
    private Instant announcedAt;
    private boolean blind;
    @Embedded
    private CallDates dates;
    @Embedded
    private SignOffRule signOff;

    protected Call() {
    }

    Call(NewCall call, GrantScheme scheme, Instant now) {
        this(scheme, CallGuards.complete(call), now);
    }

    /** What a draft would look like when it is announced now, whatever it lacks; never saved. */
    static Call preview(NewCall call, GrantScheme scheme, Instant now) {
        return new Call(scheme, call, now);
    }

    private Call(GrantScheme scheme, NewCall call, Instant now) {
        super(call);
        this.id = UUID.randomUUID();
        this.scheme = scheme;
        this.slug = call.slug();
        this.year = call.year();
        this.round = call.round();
        this.title = call.title();
        this.provenance = call.provenance();
        this.status = CallStatus.ANNOUNCED;
        this.pool = call.pool();
        this.announcedAt = now;
        this.dates = call.dates();
        this.signOff = call.signOff();
        this.blind = call.judging().blind();
    }

    /** Opens; refuses {@code call.opens-later} before the opening instant. @return false when it was open already */
    boolean open(Instant now) {
        CallGuards.due(now, dates.opensAt(), "call.opens-later");
        return moveTo(CallStatus.OPEN, "call.not-announced", CallStatus.ANNOUNCED);
    }

    /** Closes; refuses {@code call.deadline-not-passed} before the deadline. @return false when it was closed already */
    boolean close(Instant now) {
        CallGuards.due(now, dates.deadline(), "call.deadline-not-passed");
        return moveTo(CallStatus.CLOSED, "call.not-open", CallStatus.OPEN);
    }

    /** Moves the deadline for everybody and opens again what had closed; refuses {@code call.extension.assessed} once assessment has begun. */
    void extend(Instant deadline) {
        if (status.isAfter(CallStatus.CLOSED)) {
            throw Refusal.conflict("call.extension.assessed", title);
        }
        status = status == CallStatus.CLOSED ? CallStatus.OPEN : status;
        dates = dates.extendedTo(deadline);
    }

    /** The first case is taken to work. @return false when that had happened already */
    boolean startAssessment() {
        return moveTo(CallStatus.IN_ASSESSMENT, "call.not-closed", CallStatus.CLOSED);
    }

    /** Every application has its decision. @return false when it was decided already */
    boolean markDecided() {
        return moveTo(CallStatus.DECIDED, "call.not-closed", CallStatus.CLOSED, CallStatus.IN_ASSESSMENT);
    }

    /** The awards are public. @return false when it was published already */
    boolean markPublished() {
        return moveTo(CallStatus.PUBLISHED, "call.not-decided", CallStatus.DECIDED);
    }

    /** Called off for good. Whether it may be is asked of {@link ChangeRule} first. */
    void cancel() {
        status = CallStatus.CANCELLED;
    }

    /** Puts a text in other words. Whether it may be is asked of {@link ChangeRule} first. */
    void reword(CallPart part, String words) {
        if (part == CallPart.TITLE) {
            title = words;
        } else {
            rewordText(part, words);
        }
    }

    /** The words of a part that has words. */
    public String words(CallPart part) {
        return part == CallPart.TITLE ? title : text().of(part);
    }

    /** Whether it was called off. */
    public boolean isCancelled() {
        return status == CallStatus.CANCELLED;
    }

    private boolean moveTo(CallStatus next, String refusal, CallStatus... from) {
        if (status == next) {
            return false;
        }
        if (!List.of(from).contains(status)) {
            throw Refusal.conflict(refusal, title);
        }
        status = next;
        return true;
    }

    /** Whether an application may be sent at this instant: opened, and strictly before the deadline, however late the timer is. */
    public boolean isOpenAt(Instant now) {
        return status == CallStatus.OPEN && !now.isBefore(dates.opensAt()) && now.isBefore(dates.deadline());
    }

    /** The status to show: never open after the deadline, even if the timer has not fired yet. */
    public CallStatus statusAt(Instant now) {
        return !now.isBefore(dates.deadline()) && !status.isAfter(CallStatus.CLOSED) ? CallStatus.CLOSED : status;
    }

    /** Whether somebody must sign an application before it is sent. */
    public SignOffRule signOff() {
        return signOff;
    }

    /** The limits that apply to this call: those in force on the day it opened. */
    public SchemeRules rules() {
        return scheme.rulesOn(openingDay());
    }

    /** The score to be reached in this call. */
    public Threshold threshold() {
        return scheme.thresholdOn(openingDay());
    }

    /** The times of the handling that apply to this call. */
    public HandlingTimes times() {
        return scheme.timesOn(openingDay());
    }

    /** How many score an application of this call, and when they must explain themselves. */
    public ScoringRules scoring() {
        return scheme.scoringOn(openingDay());
    }

    /** Whether the applicant's identity is kept from the assessors until all sheets are in. */
    public boolean isBlind() {
        return blind;
    }

    private LocalDate openingDay() {
        return dates.opensAt().atZone(BusinessTime.ZONE).toLocalDate();
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public GrantScheme scheme() {
        return scheme;
    }

    public String schemeCode() {
        return scheme.code();
    }

    public String schemeName() {
        return scheme.name();
    }

    public String county() {
        return scheme.county();
    }

    public int year() {
        return year;
    }

    public int round() {
        return round;
    }

    public String title() {
        return title;
    }

    public Provenance provenance() {
        return provenance;
    }

    /** The milestone the process has reached; pages show {@link #statusAt}. */
    public CallStatus status() {
        return status;
    }

    /** What there is to give, in all. */
    public Nok pool() {
        return pool;
    }

    /** When it was announced in this system. */
    public Instant announcedAt() {
        return announcedAt;
    }

    /** Opening, deadline, and the dates of the county's own page. */
    public CallDates dates() {
        return dates;
    }

    public Instant opensAt() {
        return dates.opensAt();
    }

    /** First instant that is too late. */
    public Instant deadline() {
        return dates.deadline();
    }

    /** The call is public; its pool is set and its process begins. */
    public record Announced(UUID callId) {
    }

    /** Applications may be sent. */
    public record Opened(UUID callId) {
    }

    /** The deadline has passed; drafts that were not sent are "Ikke sendt". */
    public record Closed(UUID callId) {
    }

    /** The deadline was moved for everybody; what had closed is open again. */
    public record DeadlineExtended(UUID callId, UUID changeId, boolean reopened) {
    }

    /** Every application has its decision. */
    public record Decided(UUID callId) {
    }

    /** The awards are public. */
    public record Published(UUID callId) {
    }
}
