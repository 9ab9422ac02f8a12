package tilsagn.application;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

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
import tilsagn.account.Language;
import tilsagn.call.TargetGroup;
import tilsagn.core.Nok;
import tilsagn.core.Period;

/** What is written in an application, section by section. Complete or not: a draft holds whatever its writers have come to. */
@MappedSuperclass
abstract class ApplicationForm {

    @Embedded
    private EligibilitySection eligibility;
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
    @Embedded
    private FormLines lines;

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

    protected ApplicationForm() {
    }

    ApplicationForm(Language standard) {
        applicant = ApplicantSection.writing(standard);
        declarations = DeclarationsSection.NONE;
        lines = new FormLines();
        appliedAmount = Nok.ZERO;
        totalCost = Nok.ZERO;
    }

    void put(SectionContent section) {
        if (section instanceof AnsweredSection part) {
            put(part.core());
            lines.put(part.section(), part.answers());
        } else if (section instanceof EligibilitySection part) {
            eligibility = part;
        } else if (section instanceof ApplicantSection part) {
            applicant = part.orWriting(language());
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
            lines.putActivities(part.activities());
        } else if (section instanceof OrganisationSection part) {
            lines.put(part);
        } else if (section instanceof AidSection part) {
            lines.put(part);
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

    /** All sections as they are now; what they hold is not shared with the form. */
    private List<SectionContent> sections() {
        return Arrays.stream(Section.values()).map(this::section).toList();
    }

    /** Fills a form that is empty so far with everything another holds, declarations and answers included. */
    void takeAll(ApplicationForm other) {
        other.sections().forEach(this::put);
    }

    /** Gives everything it holds for everything the other holds. */
    void exchange(ApplicationForm other) {
        List<SectionContent> own = sections();
        List<SectionContent> theirs = other.sections();
        erase();
        other.erase();
        theirs.forEach(this::put);
        own.forEach(other::put);
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
            if (field.get(this) instanceof Collection<?> rows) {
                rows.clear();
            } else if (field.get(this) instanceof FormLines written) {
                written.erase();
            } else {
                field.set(this, blank(field.getType()));
            }
        } catch (IllegalAccessException ownField) {
            throw new IllegalStateException(ownField);
        }
    }

    // The written standard stays: the party may still get a letter.
    private Object blank(Class<?> type) {
        return type == Nok.class ? Nok.ZERO : type == DeclarationsSection.class ? DeclarationsSection.NONE
            : type == ApplicantSection.class ? ApplicantSection.writing(applicant.writtenStandard()) : null;
    }

    static <T> void replace(List<T> lines, List<T> by) {
        lines.clear();
        lines.addAll(by);
    }

    /** The arithmetic of its plan. */
    public FundingPlan plan() {
        return new FundingPlan(costLines, financeLines);
    }

    /** What one section holds now, with what is answered in it. */
    public SectionContent section(Section section) {
        Map<String, String> answers = lines.answersIn(section);
        return answers.isEmpty() ? core(section) : new AnsweredSection(section, core(section), answers);
    }

    private SectionContent core(Section section) {
        return switch (section) {
            case ELIGIBILITY -> eligibility();
            case APPLICANT -> applicant();
            case PROJECT -> project();
            case GOALS -> new GoalsSection(background, objectives, activities());
            case CONTENT -> content();
            case ORGANISATION -> organisation();
            case PARTNERS -> new PartnersSection(partners);
            case PLAN -> new PlanSection(vatDeductible, costLines, financeLines);
            case AID -> aid();
            case ATTACHMENTS -> new AttachmentsSection();
            case DECLARATIONS -> declarations();
        };
    }

    public EligibilitySection eligibility() {
        return eligibility == null ? EligibilitySection.EMPTY : eligibility;
    }

    public ApplicantSection applicant() {
        return applicant;
    }

    /** The written standard the party's letters follow. */
    public Language language() {
        return applicant.writtenStandard();
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
        return eligibility().targetGroup();
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

    public List<Activity> activities() {
        return lines.activities();
    }

    public OrganisationSection organisation() {
        return lines.organisation();
    }

    public AidSection aid() {
        return lines.aid();
    }

    /** What is answered to the call's own questions, by the code of the question, whether or not it is asked any longer. */
    public Map<String, String> answers() {
        return lines.answers();
    }

    /** The same for the questions of one section. */
    public Map<String, String> answersIn(Section section) {
        return lines.answersIn(section);
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
