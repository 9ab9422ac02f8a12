package tilsagn.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.Hibernate;

import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;

/**
 * A request to see documents of a case (offentleglova §§ 28–33), from whoever it may be; they need not say who they are, nor why.
 *
 * <p>Its life: somebody asks on the public form, or an adviser registers what came another way; it is <em>open</em>. A form that names no
 * case the county has is <em>loose</em> until somebody finds the case or answers that there is none. It is answered: <em>given</em>,
 * <em>partly</em> given or <em>refused</em>. One that was not answered within five working days <em>counts as refused</em> and may be
 * appealed (§ 32), and is still to be answered. An appeal is a proceeding of its own ({@link DocumentRequestAppeal}); what it gives is added here.
 */
@Entity
@Table(name = "document_request")
public class DocumentRequest extends DocumentRequestWish {

    @Id
    private UUID id;
    @Version
    private Long version;
    private CaseNumber caseNumber;
    private String county;
    private Instant answerBy;
    private Instant deemedAt;
    private Instant deemedToldAt;
    @Enumerated(EnumType.STRING)
    private State state;
    @Enumerated(EnumType.STRING)
    private ExemptionGround ground;
    @Column(length = 8000)
    private String reason;
    private Instant answeredAt;
    private String answeredBy;
    private String answeredName;
    private LocalDate appealLastDay;
    private Instant openedAt;

    @ElementCollection
    @CollectionTable(name = "document_request_paper", joinColumns = @JoinColumn(name = "request_id"))
    @OrderColumn(name = "position")
    private List<AnsweredPaper> papers = new ArrayList<>();

    protected DocumentRequest() {
    }

    DocumentRequest(NewDocumentRequest asked, String county, CaseNumber caseNumber, Instant receivedAt, DocumentRequestTerms terms) {
        super(asked, stored(receivedAt));
        this.id = UUID.randomUUID();
        this.county = county;
        this.caseNumber = caseNumber;
        this.answerBy = terms.answerBy(receivedAt);
        this.deemedAt = terms.deemedAt(receivedAt);
        this.state = State.OPEN;
    }

    /** How a request stands. Words: {@code correspondence.access.state.*}. */
    public enum State {
        /** Not answered. */
        OPEN,
        /** All that was asked for is given. */
        GIVEN,
        /** Some of it is. */
        PARTLY,
        /** None of it is. */
        REFUSED
    }

    /** It is about this case, which somebody has found. */
    void belongsTo(CaseNumber number) {
        if (caseNumber != null) {
            throw Refusal.conflict("correspondence.access.has-case");
        }
        caseNumber = number;
    }

    /** Answers it; what was given stays given. Refuses {@code correspondence.access.answered} a second answer. */
    void answer(Answered answer, User by, Instant now) {
        if (state != State.OPEN) {
            throw Refusal.conflict("correspondence.access.answered");
        }
        state = answer.state();
        ground = answer.ground();
        reason = answer.reason();
        papers.addAll(answer.papers());
        answeredAt = stored(now);
        answeredBy = by.username();
        answeredName = by.name();
        appealLastDay = answer.appealLastDay();
    }

    /** More is given in the course of an appeal; one that was never answered is answered by that. */
    void giveMore(List<AnsweredPaper> more, State now, User by, Instant at) {
        papers.addAll(more);
        if (answeredAt == null) {
            answeredAt = stored(at);
            answeredBy = by.username();
            answeredName = by.name();
        }
        state = now;
    }

    /** Whoever asked was told that it counts as refused. */
    void toldDeemed(Instant now) {
        deemedToldAt = stored(now);
    }

    /** Whether this is what is asked now, about the same case. */
    boolean isAlso(NewDocumentRequest asked, String otherCounty, CaseNumber number) {
        return county.equals(otherCounty) && Objects.equals(caseNumber, number) && Objects.equals(askedNumber(), asked.number());
    }

    /**
     * An answer.
     *
     * @param ground        why, where no single document is named
     * @param reason        in words, to whoever asked; {@code null} when everything is given without a word
     * @param appealLastDay last day to appeal; {@code null} when everything is given
     */
    record Answered(State state, ExemptionGround ground, String reason, List<AnsweredPaper> papers, LocalDate appealLastDay) {
    }

    /** Whether the time of the law has passed without an answer. */
    public boolean countsAsRefused(Instant now) {
        return state == State.OPEN && !now.isBefore(deemedAt);
    }

    /** Whether whoever asked may appeal now: against a refusal in time, or as long as it counts as refused. */
    public boolean isAppealable(Instant now) {
        return countsAsRefused(now) || isRefusedInPart() && !now.atZone(BusinessTime.ZONE).toLocalDate().isAfter(appealLastDay);
    }

    /** Whether something of it was refused by an answer that may be appealed. */
    public boolean isRefusedInPart() {
        return (state == State.PARTLY || state == State.REFUSED) && appealLastDay != null;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** The same with its documents at hand: a refused form is drawn when the database has been left. */
    DocumentRequest whole() {
        Hibernate.initialize(papers);
        return this;
    }

    // Both databases keep microseconds.
    static Instant stored(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    public UUID id() {
        return id;
    }

    /** {@code null} as long as it is loose. */
    public CaseNumber caseNumber() {
        return caseNumber;
    }

    public String county() {
        return county;
    }

    public Instant answerBy() {
        return answerBy;
    }

    /** The first instant at which it counts as refused. */
    public Instant deemedAt() {
        return deemedAt;
    }

    public Instant deemedToldAt() {
        return deemedToldAt;
    }

    public State state() {
        return state;
    }

    public ExemptionGround ground() {
        return ground;
    }

    public String reason() {
        return reason;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    public String answeredBy() {
        return answeredBy;
    }

    public String answeredName() {
        return answeredName;
    }

    public LocalDate appealLastDay() {
        return appealLastDay;
    }

    /** When the link to the answer was first followed. */
    public Instant openedAt() {
        return openedAt;
    }

    public List<AnsweredPaper> papers() {
        return List.copyOf(papers);
    }
}
