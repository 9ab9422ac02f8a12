package tilsagn.decision;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;

/**
 * What the county decides about one application (vedtak, forvaltningsloven §§ 23–27).
 *
 * <p>A manager <em>proposes</em> an amount and may change it until the case is <em>sent to decision</em>; from then on the money is
 * reserved. The decision table names the body, a person of that body <em>decides</em>, the applicant is <em>notified</em> by letter,
 * and only then may an award be <em>published</em>. The body may <em>give it back</em> before it decides, and <em>take</em> an award
 * <em>back</em> before the party knows of it; an appeal may <em>change</em> what was decided, and then the party is told again.
 * Otherwise nothing goes backwards.
 */
@Entity
@Table(name = "decision")
public class Decision {

    /** The milestones of a decision, in order. */
    public enum Status {
        /** The applicant withdrew before anybody decided. */
        WITHDRAWN,
        /** A manager has proposed an amount; it may still change. */
        PROPOSED,
        /** Money is reserved, the body has the case. */
        PENDING,
        /** Decided; the letter is on its way. */
        DECIDED,
        /** The applicant was told. */
        NOTIFIED,
        /** The award is public. */
        PUBLISHED
    }

    @Id
    private UUID id;
    @Version
    private Long version;
    private CaseNumber caseNumber;
    private UUID callId;
    private String county;
    @Enumerated(EnumType.STRING)
    private Status status;
    private Nok appliedAmount;
    private Nok proposedAmount;
    private String proposedBy;
    private String proposalReason;
    private Instant proposedAt;
    @Embedded
    private CaseRoute route = new CaseRoute();
    @Enumerated(EnumType.STRING)
    private Outcome outcome;
    private Nok amount;
    private String reasons;
    private String conditions;
    @Embedded
    private Decider decider;
    private Instant decidedAt;
    private Instant notifiedAt;
    private Instant publishedAt;

    /** For the persistence layer. */
    protected Decision() {
    }

    Decision(CaseNumber caseNumber, UUID callId, String county, Nok appliedAmount) {
        this.id = UUID.randomUUID();
        this.caseNumber = caseNumber;
        this.callId = callId;
        this.county = county;
        this.appliedAmount = appliedAmount;
        this.status = Status.PROPOSED;
    }

    /** Proposes an amount, or another one; refused once the case was sent to decision. */
    Decision propose(Nok proposed, String reason, String by, Instant at) {
        require(status == Status.PROPOSED, "decision.sent-already");
        this.proposedAmount = proposed;
        this.proposalReason = reason;
        this.proposedBy = by;
        this.proposedAt = at;
        return this;
    }

    /** Whether this very proposal stands already. */
    boolean proposes(Nok proposed, String reason) {
        return status == Status.PROPOSED && proposed.equals(proposedAmount) && Objects.equals(reason, proposalReason);
    }

    /** Calls the case a question of principle, or not; refused once it was sent to decision. @return whether that was news */
    boolean principled(boolean now) {
        require(status == Status.PROPOSED, "decision.sent-already");
        return route.principled(now);
    }

    /** Hands the case to whoever decides; refused the second time. */
    void send(boolean departing, Instant at) {
        require(status == Status.PROPOSED, "decision.sent-already");
        route.sent(departing, at);
        this.status = Status.PENDING;
    }

    /** Names the body and the version of the table that named it; a later naming counts until somebody has decided. */
    void route(DecisionBody to, String tableVersion) {
        require(status == Status.PENDING, "decision.not-pending");
        route.leadTo(to, tableVersion);
    }

    /** Back to those who prepare it: the amount may be proposed anew, and nobody has the case until it is sent again. */
    void giveBack() {
        route(null, null);
        this.status = Status.PROPOSED;
    }

    /** Decides; the outcome follows from the amount. */
    void decide(Nok granted, String why, String terms, Decider by, Instant at) {
        require(status.compareTo(Status.PENDING) >= 0, "decision.not-pending");
        require(status == Status.PENDING, "decision.decided-already");
        this.conditions = terms;
        settle(granted, why, by, at);
    }

    /** Back to those who prepare it although it was decided; refused once the party was told, and for what gives no money. */
    void takeBack() {
        require(status == Status.DECIDED && outcome.givesMoney(), "decision.take-back.told");
        this.status = Status.PENDING;
        giveBack();
        this.amount = null;
        this.outcome = null;
        this.reasons = null;
        this.conditions = null;
        this.decider = null;
        this.decidedAt = null;
    }

    /** Decided otherwise than before, after an appeal; the letter is on its way, and an award must be published anew. */
    void change(Nok granted, String why, Decider by, Instant at) {
        require(isDecided(), "decision.not-decided");
        settle(granted, why, by, at);
    }

    private void settle(Nok granted, String why, Decider by, Instant at) {
        this.amount = granted;
        this.outcome = Outcome.of(granted, appliedAmount);
        this.reasons = why;
        this.decider = by;
        this.decidedAt = at;
        this.status = Status.DECIDED;
    }

    /** The applicant was told. Hearing it again changes nothing: the step that tells it may run twice. @return whether it was news */
    boolean notified(Instant at) {
        require(status.compareTo(Status.DECIDED) >= 0, "decision.not-decided");
        boolean news = status == Status.DECIDED;
        if (news) {
            this.status = Status.NOTIFIED;
            this.notifiedAt = at;
        }
        return news;
    }

    /** The award becomes public; refused before the applicant was told, and for a rejection. */
    void publish(Instant at) {
        require(status != Status.PUBLISHED, "decision.published-already");
        require(status == Status.NOTIFIED, "decision.not-notified");
        require(outcome.givesMoney(), "decision.publish-rejected");
        this.status = Status.PUBLISHED;
        this.publishedAt = at;
    }

    /** The applicant withdrew; refused once somebody has decided. */
    void withdraw() {
        require(!isDecided(), "decision.decided-already");
        status = Status.WITHDRAWN;
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw Refusal.conflict(status == Status.WITHDRAWN ? "application.withdrawn" : otherwise, caseNumber.value());
        }
    }

    /** A decision was made. */
    public boolean isDecided() {
        return status.compareTo(Status.DECIDED) >= 0;
    }

    /** What the pool has to carry: the decided amount, before that the proposed one. */
    public Nok planned() {
        return amount == null ? proposedAmount : amount;
    }

    public CaseNumber caseNumber() {
        return caseNumber;
    }

    public UUID callId() {
        return callId;
    }

    public String county() {
        return county;
    }

    public Status status() {
        return status;
    }

    public Nok appliedAmount() {
        return appliedAmount;
    }

    public Nok proposedAmount() {
        return proposedAmount;
    }

    public String proposedBy() {
        return proposedBy;
    }

    public String proposalReason() {
        return proposalReason;
    }

    public DecisionBody body() {
        return route.body();
    }

    public CaseRoute route() {
        return route;
    }

    public Outcome outcome() {
        return outcome;
    }

    public Nok amount() {
        return amount;
    }

    public String reasons() {
        return reasons;
    }

    public String conditions() {
        return conditions;
    }

    public Decider decider() {
        return decider;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public Instant notifiedAt() {
        return notifiedAt;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    /** Somebody decided. */
    public record Decided(CaseNumber caseNumber, UUID callId, Outcome outcome, Nok amount) implements CaseEvent {

        @Override
        public String what() {
            return "decision.decided";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("outcome", outcome.name(), "amount", amount.format());
        }
    }

}
