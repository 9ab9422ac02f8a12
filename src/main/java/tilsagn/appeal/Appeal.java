package tilsagn.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

import tilsagn.account.User;
import tilsagn.appeal.AppealStep.Kind;
import tilsagn.application.GrantApplication;
import tilsagn.core.BusinessTime;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;

/**
 * A party's appeal against a decision (forvaltningsloven ch. VI), a proceeding of its own on the case.
 *
 * <p>Its life: it is <em>lodged</em>. One that came late waits until somebody has considered <em>relief</em> (§ 31). The first instance
 * <em>reviews</em> the decision and a manager <em>approves</em>: a full reversal ends the appeal, otherwise it is <em>forwarded</em> to the
 * appeal body with a copy to the party, who may <em>comment</em> until a day (§ 33). Somebody outside the first decision <em>prepares</em>
 * it, and the body <em>rules</em> (§ 34). A decision that is set aside is <em>made anew</em>. The party may <em>withdraw</em> it until the
 * body has ruled. Every step is kept.
 */
@Entity
@Table(name = "appeal")
public class Appeal extends LodgedAppeal {

    // The case and the time while it is open: the database lets each decision have one open appeal.
    private String openCase;
    private UUID openTime;
    @Enumerated(EnumType.STRING)
    private Status status;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;
    private LocalDate commentDay;
    private Instant commentBy;
    private Instant closedAt;
    private Instant partyToldAt;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "appeal_step", joinColumns = @JoinColumn(name = "appeal_id"))
    @OrderColumn(name = "step_number")
    private List<AppealStep> steps = new ArrayList<>();

    protected Appeal() {
    }

    Appeal(GrantApplication application, AppealTime time, NewAppeal written, Nok asked, User by, Instant now) {
        super(application, time, written, asked, by, now);
        this.openCase = caseNumber().value();
        this.openTime = timeId();
        this.status = isLate() ? Status.LATE_REVIEW : Status.REVIEW;
        add(Kind.LODGED, by, null, null, null, now);
    }

    /** What the appeal waits for. Words: {@code appeal.status.*}. */
    public enum Status {
        /** It came late; somebody considers relief. */
        LATE_REVIEW,
        /** An advisor reviews the decision. */
        REVIEW,
        /** A manager approves the review. */
        APPROVAL,
        /** On its way to the appeal body; the party may comment. */
        FORWARDED,
        /** Somebody outside the first decision prepares it. */
        PREPARATION,
        /** With the appeal body. */
        BODY,
        /** Set aside; the first instance decides anew. */
        DECIDE_ANEW,
        /** Nothing more happens to it. */
        CLOSED
    }

    /** How the appeal ended. Words: {@code appeal.outcome.*}. */
    public enum Outcome {
        /** The first instance gave the party what it asked for. */
        REVERSED,
        /** The appeal body gave it. */
        UPHELD,
        /** The appeal body gave some of it. */
        PARTLY_UPHELD,
        /** The decision stands. */
        NOT_UPHELD,
        /** The decision was set aside. */
        REMITTED,
        /** The conditions for an appeal were not met. */
        DISMISSED,
        /** The party took it back. */
        WITHDRAWN
    }

    /** Relief for a late appeal is given or refused; refused for good when the year has passed (fvl § 31). */
    void considerRelief(boolean granted, String words, User by, Instant now) {
        requireAt(Status.LATE_REVIEW);
        if (granted && isBeyondRelief()) {
            throw Refusal.conflict("appeal.relief.too-late");
        }
        add(Kind.RELIEF, by, granted ? AppealVerdict.RELIEF_GRANTED : AppealVerdict.DISMISSED, null, words, now);
        if (granted) {
            status = Status.REVIEW;
        } else {
            close(Outcome.DISMISSED, now);
        }
    }

    void review(Review review, User by, Instant now) {
        requireAt(Status.REVIEW);
        add(Kind.REVIEW, by, review.verdict(), review.amount(), review.words(), now);
        status = Status.APPROVAL;
    }

    /** Back to the advisor. */
    void sendBack(String words, User by, Instant now) {
        requireAt(Status.APPROVAL);
        add(Kind.APPROVAL, by, AppealVerdict.RETURNED, null, words, now);
        status = Status.REVIEW;
    }

    /** What the review says counts from here on. */
    void approve(User by, Instant now) {
        requireAt(Status.APPROVAL);
        AppealVerdict verdict = firstInstance().orElseThrow().verdict();
        add(Kind.APPROVAL, by, AppealVerdict.APPROVED, null, null, now);
        if (verdict == AppealVerdict.REVERSE) {
            close(Outcome.REVERSED, now);
        } else {
            status = Status.FORWARDED;
        }
    }

    /** The party has its copy, and until the end of the day to comment. Told twice, the first counts. */
    void forwarded(LocalDate day, Instant now) {
        if (commentBy == null) {
            commentDay = day;
            commentBy = day.plusDays(1).atStartOfDay(BusinessTime.ZONE).toInstant();
        }
    }

    /** The party comments, once. Refuses {@code appeal.comment.not-now}, {@code appeal.comment.over}. */
    void comment(String words, User by, Instant now) {
        if (status != Status.FORWARDED || commentBy == null) {
            throw Refusal.conflict("appeal.comment.not-now");
        }
        if (!now.isBefore(commentBy)) {
            throw Refusal.conflict("appeal.comment.over", commentDay);
        }
        add(Kind.COMMENT, by, null, null, words, now);
        status = Status.PREPARATION;
    }

    /** The time to comment has passed. */
    void commentTimeOver() {
        if (status == Status.FORWARDED) {
            status = Status.PREPARATION;
        }
    }

    void prepare(String words, User by, Instant now) {
        requireAt(Status.PREPARATION);
        add(Kind.PREPARATION, by, null, null, words, now);
        status = Status.BODY;
    }

    void rule(Review ruling, User by, Instant now) {
        requireAt(Status.BODY);
        add(Kind.RULING, by, ruling.verdict(), ruling.amount(), ruling.words(), now);
        Outcome end = Outcome.valueOf(ruling.verdict().name());
        if (end == Outcome.REMITTED && subject() != AppealedDecision.DISMISSAL) {
            status = Status.DECIDE_ANEW;
            outcome = end;
        } else {
            close(end, now);
        }
    }

    /** @param verdict whether the same was decided once more, where the decision is no amount from nothing; else {@code null} */
    void decidedAnew(AppealVerdict verdict, Nok amount, String words, User by, Instant now) {
        requireAt(Status.DECIDE_ANEW);
        add(Kind.NEW_DECISION, by, verdict, amount, words, now);
        close(Outcome.REMITTED, now);
    }

    /** The party takes it back, until the body has ruled. */
    void withdraw(User by, Instant now) {
        if (!isWithdrawable()) {
            throw Refusal.conflict("appeal.withdraw.too-late");
        }
        add(Kind.WITHDRAWN, by, null, null, null, now);
        close(Outcome.WITHDRAWN, now);
        partyToldAt = closedAt;
    }

    /** The party sent more documents. Refuses {@code appeal.files.too-late}. */
    void added(String names, User by, Instant now) {
        if (!isWithdrawable()) {
            throw Refusal.conflict("appeal.files.too-late");
        }
        add(Kind.ADDED, by, null, null, names, now);
    }

    /** The letter with the outcome is out; the party's page shows it from here on. */
    void partyTold(Instant now) {
        if (partyToldAt == null && outcome != null) {
            partyToldAt = AppealTime.stored(now);
        }
    }

    private void close(Outcome end, Instant now) {
        status = Status.CLOSED;
        outcome = end;
        closedAt = AppealTime.stored(now);
        openCase = null;
        openTime = null;
    }

    private void add(Kind kind, User by, AppealVerdict verdict, Nok amount, String words, Instant now) {
        steps.add(new AppealStep(kind, by.username(), by.name(), AppealTime.stored(now), verdict, amount, words == null ? null : words.strip()));
    }

    private void requireAt(Status needed) {
        if (status != needed) {
            throw Refusal.conflict("appeal.wrong-step");
        }
    }

    /** Whether the party may still take it back or add to it. */
    public boolean isWithdrawable() {
        return outcome == null;
    }

    public boolean isOpen() {
        return status != Status.CLOSED;
    }

    /** The newest step of a kind. */
    public Optional<AppealStep> last(Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind).reduce((earlier, later) -> later);
    }

    /** What the first instance's newest review says. */
    public Optional<AppealStep> firstInstance() {
        return last(Kind.REVIEW);
    }

    public List<AppealStep> steps() {
        return List.copyOf(steps);
    }

    public Status status() {
        return status;
    }

    /** How it ended, or {@code null}. */
    public Outcome outcome() {
        return outcome;
    }

    /** The last day of the party's comment; {@code null} before it was forwarded. */
    public LocalDate commentDay() {
        return commentDay;
    }

    public Instant commentBy() {
        return commentBy;
    }

    public Instant closedAt() {
        return closedAt;
    }

    /** When the party learned the outcome; {@code null} before. */
    public Instant partyToldAt() {
        return partyToldAt;
    }
}
