package tilsagn.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import tilsagn.account.User;
import tilsagn.application.CostCategory;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.Refusal;

/**
 * A request to change a grant (endringssøknad). The party <em>asks</em>; an adviser <em>prepares</em> it with an assessment; a manager, who
 * is somebody else, <em>approves</em> or <em>rejects</em> it or sends it back to the adviser. Until the answer the party may withdraw it.
 * The approved plan stays in force until the new one is; a change must be approved in writing before it is made. A case has one open
 * request at a time.
 */
@Entity
@Table(name = "grant_change")
public class ChangeRequest {

    @Id
    private UUID id;
    @Version
    private Long version;
    private CaseNumber caseNumber;
    private int number;
    @Enumerated(EnumType.STRING)
    private ChangeStatus status;
    private CaseNumber openCase;
    private int basedOn;
    private LocalDate newEnd;
    @Convert(converter = ChangeCostsConverter.class)
    private Map<CostCategory, Nok> newCosts;
    private String scope;
    private OrganisationNumber ownerNumber;
    private String ownerName;
    private LocalDate pauseFrom;
    private LocalDate pauseUntil;
    private String reason;
    private String askedBy;
    private String askedByName;
    private Instant askedAt;
    private Boolean recommended;
    private String assessment;
    private String preparedBy;
    private String preparedByName;
    private Instant preparedAt;
    private String returnedNote;
    private String answer;
    private LocalDate inForceFrom;
    private Integer planNumber;
    private String decidedBy;
    private String decidedByName;
    private Instant closedAt;
    private Instant toldAt;
    private Instant passedOnAt;

    /** For the persistence layer. */
    protected ChangeRequest() {
    }

    ChangeRequest(CaseNumber caseNumber, int number, int basedOn, ChangeWish wish, User by, Instant at) {
        this.id = UUID.randomUUID();
        this.caseNumber = caseNumber;
        this.openCase = caseNumber;
        this.number = number;
        this.basedOn = basedOn;
        this.status = ChangeStatus.ASKED;
        this.newEnd = wish.newEnd();
        this.newCosts = wish.costs();
        this.scope = wish.scope();
        this.ownerNumber = wish.ownerNumber();
        this.ownerName = wish.ownerName();
        this.pauseFrom = wish.pauseFrom();
        this.pauseUntil = wish.pauseUntil();
        this.reason = wish.reason().strip();
        this.askedBy = by.username();
        this.askedByName = by.name();
        this.askedAt = at;
    }

    /** The adviser has looked at it and says what the manager should answer. */
    void prepare(boolean approve, String words, User by, Instant at) {
        require(status == ChangeStatus.ASKED, "grant.change.not-asked");
        this.recommended = approve;
        this.assessment = words;
        this.preparedBy = by.username();
        this.preparedByName = by.name();
        this.preparedAt = at;
        this.status = ChangeStatus.PREPARED;
    }

    /** The new owner has taken the project over. */
    void passedOn(Instant at) {
        this.passedOnAt = at;
    }

    /** The manager wants more from the adviser first. */
    void sendBack(String note, User by) {
        requireOther(by);
        this.returnedNote = note;
        this.status = ChangeStatus.ASKED;
    }

    /** The change counts from the day; {@code plan} is the number of the plan version it made, or {@code null} when the plan stays. */
    void approve(ChangeDecision decision, Integer plan, User by, Instant at) {
        requireOther(by);
        this.inForceFrom = decision.inForceFrom();
        this.planNumber = plan;
        answer(ChangeStatus.APPROVED, decision, by, at);
    }

    /** The plan stays as it is. */
    void reject(ChangeDecision decision, User by, Instant at) {
        requireOther(by);
        answer(ChangeStatus.REJECTED, decision, by, at);
    }

    /** An appeal was won: what was refused is approved from the day. */
    void approveAfterAppeal(ChangeDecision decision, Integer plan) {
        require(status == ChangeStatus.REJECTED, "grant.change.not-rejected");
        this.status = ChangeStatus.APPROVED;
        this.inForceFrom = decision.inForceFrom();
        this.planNumber = plan;
        this.answer = decision.text();
    }

    private void answer(ChangeStatus outcome, ChangeDecision decision, User by, Instant at) {
        this.answer = decision.text();
        this.decidedBy = by.username();
        this.decidedByName = by.name();
        close(outcome, at);
    }

    /** The party takes it back, or with {@link ChangeStatus#DROPPED} the grant is over. */
    void end(ChangeStatus how, Instant at) {
        require(status.isOpen(), "grant.change.closed");
        close(how, at);
    }

    /** The letter with the answer is out. @return whether it was news */
    boolean told(Instant at) {
        boolean news = toldAt == null;
        this.toldAt = news ? at : toldAt;
        return news;
    }

    // Two pairs of eyes: whoever prepared it does not decide it.
    private void requireOther(User by) {
        require(status == ChangeStatus.PREPARED, "grant.change.not-prepared");
        require(!by.username().equals(preparedBy), "grant.change.four-eyes");
    }

    private void close(ChangeStatus last, Instant at) {
        this.status = last;
        this.openCase = null;
        this.closedAt = at;
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw Refusal.conflict(otherwise);
        }
    }

    /** What the party asked for. */
    public ChangeWish wish() {
        return new ChangeWish(newEnd, newCosts, scope, ownerNumber, ownerName, pauseFrom, pauseUntil, reason);
    }

    /** The status as the party may know it: an answer is one once its letter is out. */
    public ChangeStatus toldStatus() {
        return status == ChangeStatus.PREPARED || status.isDecided() && toldAt == null ? ChangeStatus.ASKED : status;
    }

    public UUID id() {
        return id;
    }

    public CaseNumber caseNumber() {
        return caseNumber;
    }

    /** 1 for the first of the case. */
    public int number() {
        return number;
    }

    public ChangeStatus status() {
        return status;
    }

    /** Number of the plan version it would change. */
    public int basedOn() {
        return basedOn;
    }

    public String askedByName() {
        return askedByName;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** Whether the adviser would approve it; {@code null} before anybody has said. */
    public Boolean recommended() {
        return recommended;
    }

    public String assessment() {
        return assessment;
    }

    /** Login name of the adviser. */
    public String preparedBy() {
        return preparedBy;
    }

    public String preparedByName() {
        return preparedByName;
    }

    public Instant preparedAt() {
        return preparedAt;
    }

    /** What the manager wanted done when it was last sent back, or {@code null}. */
    public String returnedNote() {
        return returnedNote;
    }

    /** The reasons given to the party. */
    public String answer() {
        return answer;
    }

    /** First day an approved change counts. */
    public LocalDate inForceFrom() {
        return inForceFrom;
    }

    /** The plan version it made, or {@code null}. */
    public Integer planNumber() {
        return planNumber;
    }

    /** Login name of who decided. */
    public String decidedBy() {
        return decidedBy;
    }

    public String decidedByName() {
        return decidedByName;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public Instant toldAt() {
        return toldAt;
    }
}
