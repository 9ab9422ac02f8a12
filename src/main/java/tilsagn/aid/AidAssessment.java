package tilsagn.aid;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import tilsagn.application.GrantApplication;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.OrganisationNumber;

/**
 * By which rules one award may be given, and why.
 *
 * <p>An advisor <em>writes</em> it before the case is decided and may write it anew until then; with the decision it is fixed, since the letter
 * says what it says. An award decided without one can still get one, and the register then says that it came late.
 */
@Entity
@Table(name = "aid_assessment")
public class AidAssessment {

    @Id
    private String caseNumber;
    @Version
    private Long version;
    private String county;
    private OrganisationNumber organisationNumber;
    @Enumerated(EnumType.STRING)
    private AidBasis basis;
    @Column(precision = 12, scale = 6)
    private BigDecimal rate;
    private LocalDate rateDay;
    private String rateSource;
    private String companies;
    private Nok eligibleCost;
    private LocalDate firstAidOn;
    private String grounds;
    private String writtenBy;
    private Instant writtenAt;

    @ElementCollection
    @CollectionTable(name = "aid_confirmed", joinColumns = @JoinColumn(name = "case_number"))
    @Enumerated(EnumType.STRING)
    @Column(name = "question")
    private Set<AidQuestion> confirmed = new HashSet<>();
    @ElementCollection
    @CollectionTable(name = "aid_supplement_chosen", joinColumns = @JoinColumn(name = "case_number"))
    @Enumerated(EnumType.STRING)
    @Column(name = "supplement")
    private Set<AidSupplement> supplements = new HashSet<>();

    /** For the persistence layer. */
    protected AidAssessment() {
    }

    AidAssessment(GrantApplication application) {
        this.caseNumber = application.caseNumber().value();
        this.county = application.county();
        this.organisationNumber = application.organisationNumber();
    }

    /** Writes it, or writes it anew. What a basis does not ask for is not kept. */
    AidAssessment write(AidWords words, String by, Instant at) {
        basis = words.basis();
        rate = basis.isAid() ? words.rate() : null;
        rateDay = basis.isAid() ? words.rateDay() : null;
        rateSource = basis.isAid() ? words.rateSource().strip() : null;
        companies = words.companies() == null || words.companies().isBlank() ? null : words.companies().strip();
        eligibleCost = words.cost();
        firstAidOn = words.firstAid();
        grounds = words.grounds().strip();
        keepOnly(confirmed, words.confirmed().stream().filter(basis.questions()::contains).toList());
        keepOnly(supplements, basis.isBlockExempted() ? words.supplements() : Set.of());
        writtenBy = by;
        writtenAt = at;
        return this;
    }

    private static <T> void keepOnly(Set<T> kept, Collection<T> wanted) {
        kept.retainAll(wanted);
        kept.addAll(wanted);
    }

    public CaseNumber caseNumber() {
        return new CaseNumber(caseNumber);
    }

    /** Of the county that gives the award. */
    String county() {
        return county;
    }

    public AidBasis basis() {
        return basis;
    }

    public BigDecimal rate() {
        return rate;
    }

    public LocalDate rateDay() {
        return rateDay;
    }

    public String rateSource() {
        return rateSource;
    }

    public String companies() {
        return companies;
    }

    public Nok eligibleCost() {
        return eligibleCost;
    }

    public LocalDate firstAidOn() {
        return firstAidOn;
    }

    public String grounds() {
        return grounds;
    }

    public String writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    /** The control questions answered with yes. */
    public Set<AidQuestion> confirmed() {
        return confirmed.isEmpty() ? Set.of() : EnumSet.copyOf(confirmed);
    }

    /** What raises the share that may be covered. */
    public Set<AidSupplement> supplements() {
        return supplements.isEmpty() ? Set.of() : EnumSet.copyOf(supplements);
    }
}
