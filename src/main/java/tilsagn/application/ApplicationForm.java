package tilsagn.application;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import tilsagn.call.TargetGroup;
import tilsagn.core.Nok;
import tilsagn.core.Period;

/** What is written in an application, section by section. Complete or not: a draft holds whatever its writers have come to. */
@MappedSuperclass
abstract class ApplicationForm {

    @Embedded
    private ApplicantSection applicant;
    @Embedded
    private ProjectSection project;
    @Column(length = 4000)
    private String background;
    @Embedded
    private ContentSection content;
    private Boolean vatDeductible;
    @Embedded
    private DeclarationsSection declarations;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "application_objective", joinColumns = @JoinColumn(name = "application_id"))
    @OrderColumn(name = "line_no")
    private List<Objective> objectives = new ArrayList<>();
    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "application_partner", joinColumns = @JoinColumn(name = "application_id"))
    @OrderColumn(name = "line_no")
    private List<Partner> partners = new ArrayList<>();
    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "application_cost_line", joinColumns = @JoinColumn(name = "application_id"))
    @OrderColumn(name = "line_no")
    private List<CostLine> costLines = new ArrayList<>();
    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "application_finance_line", joinColumns = @JoinColumn(name = "application_id"))
    @OrderColumn(name = "line_no")
    private List<FinanceLine> financeLines = new ArrayList<>();

    private Nok appliedAmount;
    private Nok totalCost;

    ApplicationForm() {
        declarations = DeclarationsSection.NONE;
        appliedAmount = Nok.ZERO;
        totalCost = Nok.ZERO;
    }

    void put(SectionContent section) {
        if (section instanceof ApplicantSection part) {
            applicant = part;
        } else if (section instanceof ProjectSection part) {
            project = part;
        } else if (section instanceof ContentSection part) {
            content = part;
        } else if (section instanceof DeclarationsSection part) {
            declarations = part;
        } else {
            putLines(section);
        }
    }

    private void putLines(SectionContent section) {
        if (section instanceof GoalsSection part) {
            background = part.background();
            replace(objectives, part.objectives());
        } else if (section instanceof PartnersSection part) {
            replace(partners, part.partners());
        } else if (section instanceof PlanSection part) {
            vatDeductible = part.vatDeductible();
            replace(costLines, part.costLines());
            replace(financeLines, part.financeLines());
            appliedAmount = part.plan().applied();
            totalCost = part.plan().totalCost();
        }
    }

    /** Empties every field. By the class's own fields: one that is added to the form can never be left behind. */
    void erase() {
        for (Field field : ApplicationForm.class.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                empty(field);
            }
        }
    }

    private void empty(Field field) {
        try {
            if (field.get(this) instanceof Collection<?> lines) {
                lines.clear();
            } else {
                field.set(this, field.getType() == Nok.class ? Nok.ZERO
                    : field.getType() == DeclarationsSection.class ? DeclarationsSection.NONE : null);
            }
        } catch (IllegalAccessException ownField) {
            throw new IllegalStateException(ownField);
        }
    }

    private static <T> void replace(List<T> lines, List<T> by) {
        lines.clear();
        lines.addAll(by);
    }

    /** The arithmetic of its plan. */
    public FundingPlan plan() {
        return new FundingPlan(costLines, financeLines);
    }

    /** What one section holds now. */
    public SectionContent section(Section section) {
        return switch (section) {
            case APPLICANT -> applicant();
            case PROJECT -> project();
            case GOALS -> new GoalsSection(background, objectives);
            case CONTENT -> content();
            case PARTNERS -> new PartnersSection(partners);
            case PLAN -> new PlanSection(vatDeductible, costLines, financeLines);
            case DECLARATIONS -> declarations();
        };
    }

    public ApplicantSection applicant() {
        return applicant == null ? ApplicantSection.EMPTY : applicant;
    }

    public ProjectSection project() {
        return project == null ? ProjectSection.EMPTY : project;
    }

    public ContentSection content() {
        return content == null ? ContentSection.EMPTY : content;
    }

    public DeclarationsSection declarations() {
        return declarations;
    }

    public String title() {
        return project().title();
    }

    public String summary() {
        return project().summary();
    }

    public TargetGroup targetGroup() {
        return project().targetGroup();
    }

    /** The project period; {@code null} while a draft has none that is possible. */
    public Period period() {
        ProjectSection now = project();
        boolean possible = now.startDate() != null && now.endDate() != null && !now.startDate().isAfter(now.endDate());
        return possible ? new Period(now.startDate(), now.endDate()) : null;
    }

    public String background() {
        return background;
    }

    public List<Objective> objectives() {
        return List.copyOf(objectives);
    }

    public List<Partner> partners() {
        return List.copyOf(partners);
    }

    /** Whether costs are given without VAT (R12); {@code null} until answered. */
    public Boolean vatDeductible() {
        return vatDeductible;
    }

    public List<CostLine> costLines() {
        return List.copyOf(costLines);
    }

    public List<FinanceLine> financeLines() {
        return List.copyOf(financeLines);
    }

    /** What is asked for from the county. */
    public Nok appliedAmount() {
        return appliedAmount;
    }

    public Nok totalCost() {
        return totalCost;
    }
}
