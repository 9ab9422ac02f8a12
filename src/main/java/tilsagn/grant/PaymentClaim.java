package tilsagn.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

import tilsagn.application.CostCategory;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;

/**
 * A party's claim to be paid (utbetalingsanmodning).
 *
 * <p>The party writes a <em>draft</em> and <em>sends</em> it; until an adviser has <em>opened</em> it, it can be withdrawn. The adviser may
 * <em>ask</em>, <em>refuses</em> or <em>attests</em>; another person then <em>authorises</em>, and the money is the party's, or sends it back.
 * The last claim of a grant is <em>settled</em> with the final account. A case has at most one open claim.
 */
@Entity
@Table(name = "payment_claim")
public class PaymentClaim {

    @Id private UUID id;
    @Version private Long version;
    private CaseNumber caseNumber;
    private CaseNumber openCase;
    private int number;
    @Enumerated(EnumType.STRING) private ClaimKind kind;
    @Enumerated(EnumType.STRING) private ClaimStatus status;
    private int planNumber;
    private LocalDate costsFrom;
    private LocalDate costsTo;
    private Nok otherFinancing;
    private String words;
    @ElementCollection(fetch = FetchType.EAGER) @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "payment_claim_cost", joinColumns = @JoinColumn(name = "claim_id"))
    @MapKeyColumn(name = "category") @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "amount", nullable = false) private Map<CostCategory, Nok> costs = new EnumMap<>(CostCategory.class);
    @ElementCollection(fetch = FetchType.EAGER) @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "payment_claim_hours", joinColumns = @JoinColumn(name = "claim_id")) @OrderColumn(name = "position")
    private List<ClaimHours> hours = new ArrayList<>();
    private String startedBy;
    private Instant startedAt;
    private String sentBy;
    private Instant sentAt;
    private String openedBy;
    private Instant openedAt;
    @Embedded private ClaimInquiry inquiry;
    private Nok disallowed = Nok.ZERO;
    private String disallowedReason;
    @Embedded private ClaimBasis basis;
    private String attestedBy;
    private Instant attestedAt;
    private String authorisedBy;
    private Instant authorisedAt;
    private String refusal;
    private Instant endedAt;

    /** For the persistence layer. */
    protected PaymentClaim() {
    }

    PaymentClaim(CaseNumber caseNumber, int number, ClaimKind kind, int planNumber, ClaimContent content, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.caseNumber = caseNumber;
        this.openCase = caseNumber;
        this.number = number;
        this.kind = kind;
        this.planNumber = planNumber;
        this.status = ClaimStatus.DRAFT;
        this.startedBy = by;
        this.startedAt = at;
        fill(content);
    }

    /** Keeps what the party has typed. */
    void write(ClaimContent content) {
        require(status == ClaimStatus.DRAFT, "grant.claim.sent-already");
        fill(content);
    }

    private void fill(ClaimContent content) {
        this.costsFrom = content.from();
        this.costsTo = content.to();
        this.otherFinancing = content.otherFinancing();
        this.words = content.words();
        this.costs.clear();
        this.costs.putAll(content.costs());
        this.hours.clear();
        this.hours.addAll(content.hours());
    }

    /** @param plan number of the plan in force that it is compared with */
    void send(String by, int plan, Instant at) {
        require(status == ClaimStatus.DRAFT, "grant.claim.sent-already");
        this.status = ClaimStatus.SENT;
        this.planNumber = plan;
        this.sentBy = by;
        this.sentAt = at;
    }

    /** Back to the party, as long as nobody has begun to work on it; a draft can always go. */
    void withdraw(Instant at) {
        require(status == ClaimStatus.DRAFT || status == ClaimStatus.SENT, "grant.claim.opened-already");
        end(ClaimStatus.WITHDRAWN, at);
    }

    void open(String by, Instant at) {
        require(status == ClaimStatus.SENT, "grant.claim.opened-already");
        this.status = ClaimStatus.OPENED;
        this.openedBy = by;
        this.openedAt = at;
    }

    void ask(String words, String by, Instant at) {
        require(status == ClaimStatus.OPENED, "grant.claim.not-opened");
        this.status = ClaimStatus.ASKED;
        this.inquiry = new ClaimInquiry(words, by, at, null, null);
    }

    void answer(String words, Instant at) {
        require(status == ClaimStatus.ASKED, "grant.claim.not-asked");
        this.status = ClaimStatus.OPENED;
        this.inquiry = inquiry.answered(words, at);
    }

    /** Found in order, less what is not accepted; what the arithmetic was made of stays with it. */
    void attest(Nok less, String why, ClaimBasis sum, String by, Instant at) {
        require(status == ClaimStatus.OPENED, "grant.claim.not-opened");
        require(sum.payable().isPositive(), "grant.claim.nothing");
        this.status = ClaimStatus.ATTESTED;
        this.disallowed = less;
        this.disallowedReason = why;
        this.basis = sum;
        this.attestedBy = by;
        this.attestedAt = at;
    }

    /** The manager wants it looked at again. */
    void sendBack() {
        require(status == ClaimStatus.ATTESTED, "grant.claim.not-attested");
        this.status = ClaimStatus.OPENED;
        this.attestedBy = null;
        this.attestedAt = null;
        this.basis = null;
    }

    /** To be paid; never by the one who attested. */
    void authorise(String by, Instant at) {
        require(status == ClaimStatus.ATTESTED, "grant.claim.not-attested");
        require(!by.equals(attestedBy), "grant.claim.two-people");
        this.authorisedBy = by;
        this.authorisedAt = at;
        end(ClaimStatus.AUTHORISED, at);
    }

    void refuse(String why, Instant at) {
        require(status == ClaimStatus.OPENED || status == ClaimStatus.ASKED, "grant.claim.not-opened");
        this.refusal = why;
        end(ClaimStatus.REFUSED, at);
    }

    /** The grant was ended while it was open. */
    void drop(Instant at) {
        require(isOpen() && kind != ClaimKind.FINAL, "grant.claim.not-opened");
        end(ClaimStatus.DROPPED, at);
    }

    /** The final account has counted it. */
    void settle(Instant at) {
        require(kind == ClaimKind.FINAL && status.isWithCounty(), "grant.claim.not-opened");
        end(ClaimStatus.SETTLED, at);
    }

    private void end(ClaimStatus last, Instant at) {
        this.status = last;
        this.openCase = null;
        this.endedAt = at;
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw Refusal.conflict(otherwise, number, caseNumber.value());
        }
    }

    /** As the party states it. */
    public ClaimContent content() {
        return new ClaimContent(costsFrom, costsTo, costs, hours, otherFinancing, words);
    }

    /** Neither ended nor settled. */
    public boolean isOpen() {
        return openCase != null;
    }

    public boolean isDraft() {
        return status == ClaimStatus.DRAFT;
    }

    public UUID id() {
        return id;
    }

    public Long version() {
        return version;
    }

    public CaseNumber caseNumber() {
        return caseNumber;
    }

    public int number() {
        return number;
    }

    public ClaimKind kind() {
        return kind;
    }

    public ClaimStatus status() {
        return status;
    }

    public int planNumber() {
        return planNumber;
    }

    public String sentBy() {
        return sentBy;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public String openedBy() {
        return openedBy;
    }

    /** The last question to the party, and its answer; {@code null} while nothing was asked. */
    public ClaimInquiry inquiry() {
        return inquiry;
    }

    public Nok disallowed() {
        return disallowed;
    }

    public String disallowedReason() {
        return disallowedReason;
    }

    /** What was attested; {@code null} before. */
    public Nok payable() {
        return basis == null ? null : basis.payable();
    }

    /** What the arithmetic stood on when it was attested; {@code null} before. */
    ClaimBasis basis() {
        return basis;
    }

    public String attestedBy() {
        return attestedBy;
    }

    public Instant attestedAt() {
        return attestedAt;
    }

    public String authorisedBy() {
        return authorisedBy;
    }

    public Instant authorisedAt() {
        return authorisedAt;
    }

    public String refusal() {
        return refusal;
    }
}
