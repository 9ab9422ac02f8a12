package tilsagn.aid;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import tilsagn.application.GrantApplication;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.Refusal;

/**
 * One award and the duty to enter it in the national register (støtteprosessloven § 7).
 *
 * <p>It comes into being with the decision: <em>due</em> by a day, or <em>exempt</em> because it is no aid or too small; <em>unassessed</em> as long
 * as nobody has said by which rules it was given. Somebody enters it in the register by hand and marks it as <em>registered</em>. An award that
 * falls away has <em>lapsed</em> and counts no more.
 */
@Entity
@Table(name = "aid_registration")
public class AidRegistration {

    /** Where it stands. Words: {@code aid.state.*}. */
    public enum State {
        /** Nobody has said by which rules it was given. */
        UNASSESSED,
        /** To be registered. */
        DUE,
        /** It is in the register. */
        REGISTERED,
        /** No aid, or below the threshold. */
        EXEMPT,
        /** The award fell away. */
        LAPSED
    }

    @Id
    private String caseNumber;
    @Version
    private Long version;
    private String county;
    private OrganisationNumber organisationNumber;
    private String organisationName;
    private String scheme;
    private LocalDate awardedOn;
    private Nok amount;
    @Enumerated(EnumType.STRING)
    private AidBasis basis;
    @Column(precision = 12, scale = 6)
    private BigDecimal rate;
    @Enumerated(EnumType.STRING)
    private State state;
    private LocalDate dueOn;
    private boolean assessedLate;
    private String registerReference;
    private LocalDate registeredOn;
    private String registeredBy;
    private LocalDate keepUntil;

    /** For the persistence layer. */
    protected AidRegistration() {
    }

    AidRegistration(GrantApplication application, String scheme, LocalDate awardedOn, Nok amount) {
        this.caseNumber = application.caseNumber().value();
        this.county = application.county();
        this.organisationNumber = application.organisationNumber();
        this.organisationName = application.organisationName();
        this.scheme = scheme;
        this.awardedOn = awardedOn;
        this.amount = amount;
        this.state = State.UNASSESSED;
    }

    /**
     * Takes over what the assessment says.
     *
     * @param rule what is to be registered that day, or {@code null} where nothing is
     */
    AidRegistration assessed(AidAssessment assessment, RegisterRule rule, int retentionYears, boolean late) {
        basis = assessment.basis();
        rate = assessment.rate();
        assessedLate = late;
        keepUntil = awardedOn.plusYears(retentionYears);
        if (state == State.UNASSESSED || state == State.DUE || state == State.EXEMPT) {
            boolean due = basis.isAid() && rule != null && rule.covers(euro());
            state = due ? State.DUE : State.EXEMPT;
            dueOn = due ? rule.due(awardedOn) : null;
        }
        return this;
    }

    /** The call says that none of its awards is aid. */
    void isNoAid(int retentionYears) {
        basis = AidBasis.NONE;
        state = State.EXEMPT;
        keepUntil = awardedOn.plusYears(retentionYears);
    }

    /** Another amount counts from now on; what is in the register already has to be corrected there. */
    void changedTo(Nok newAmount) {
        amount = newAmount;
        if (!newAmount.isPositive()) {
            state = State.LAPSED;
        } else if (state == State.REGISTERED) {
            state = State.DUE;
        } else if (state == State.LAPSED) {
            state = basis == null ? State.UNASSESSED : dueOn == null ? State.EXEMPT : State.DUE;
        }
    }

    /** Awarded again after it fell away: the day of the new right to it counts. */
    void awardedAgain(Nok newAmount, LocalDate on) {
        changedTo(newAmount);
        awardedOn = on;
    }

    /** Somebody entered it in the register; refused for what is not to be registered. */
    void registered(String reference, LocalDate on, String by) {
        if (state != State.DUE) {
            throw Refusal.conflict(state == State.REGISTERED ? "aid.registered-already" : "aid.not-due", caseNumber);
        }
        registerReference = reference;
        registeredOn = on;
        registeredBy = by;
        state = State.REGISTERED;
    }

    /** Whether its day has passed. */
    public boolean isOverdue(LocalDate today) {
        return state == State.DUE && dueOn != null && today.isAfter(dueOn);
    }

    /** The award in euro, or {@code null} before there is a rate. */
    public Eur euro() {
        return rate == null ? null : Eur.from(amount, rate);
    }

    public CaseNumber caseNumber() {
        return new CaseNumber(caseNumber);
    }

    public String county() {
        return county;
    }

    public OrganisationNumber organisationNumber() {
        return organisationNumber;
    }

    public String organisationName() {
        return organisationName;
    }

    /** The name of the scheme it was given under, or {@code null} for awards from before the desk. */
    public String scheme() {
        return scheme;
    }

    public LocalDate awardedOn() {
        return awardedOn;
    }

    public Nok amount() {
        return amount;
    }

    public AidBasis basis() {
        return basis;
    }

    public BigDecimal rate() {
        return rate;
    }

    public State state() {
        return state;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public boolean assessedLate() {
        return assessedLate;
    }

    public String registerReference() {
        return registerReference;
    }

    public LocalDate registeredOn() {
        return registeredOn;
    }

    public String registeredBy() {
        return registeredBy;
    }

    public LocalDate keepUntil() {
        return keepUntil;
    }
}
