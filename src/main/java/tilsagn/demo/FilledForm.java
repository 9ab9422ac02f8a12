package tilsagn.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import tilsagn.application.Activity;
import tilsagn.application.AidSection;
import tilsagn.application.AnsweredSection;
import tilsagn.application.ApplicantSection;
import tilsagn.application.Codes;
import tilsagn.application.ContentSection;
import tilsagn.application.CostCategory;
import tilsagn.application.CostLine;
import tilsagn.application.DeclarationsSection;
import tilsagn.application.EligibilitySection;
import tilsagn.application.FinanceLine;
import tilsagn.application.FinanceSource;
import tilsagn.application.GoalsSection;
import tilsagn.application.GreenContribution;
import tilsagn.application.Objective;
import tilsagn.application.OrganisationSection;
import tilsagn.application.PartnersSection;
import tilsagn.application.PlanSection;
import tilsagn.application.ProjectPhase;
import tilsagn.application.ProjectSection;
import tilsagn.application.Risk;
import tilsagn.application.Section;
import tilsagn.application.SectionContent;
import tilsagn.call.Call;
import tilsagn.call.TargetGroup;
import tilsagn.core.BusinessTime;
import tilsagn.core.Nok;

/**
 * A form somebody of the cast has filled in completely, so that it can be sent. The project starts two weeks after the deadline, costs
 * twice what is applied for and is paid for in equal parts by the county and by others.
 *
 * @param organisation who applies
 * @param title        title of the project
 * @param summary      the public summary
 * @param targetGroup  cluster, cluster project or network
 * @param applied      amount applied for
 */
public record FilledForm(Applicant organisation, String title, String summary, TargetGroup targetGroup, Nok applied) {

    private static final int RATE = 600;
    private static final Nok SALARY = Nok.of(500_000);

    /** Everything, section by section, for a call. */
    public List<SectionContent> sections(Call call) {
        LocalDate deadline = call.deadline().atZone(BusinessTime.ZONE).toLocalDate();
        LocalDate start = deadline.plusWeeks(2);
        return List.of(eligibility(), applicant(), answered(Section.PROJECT, project(start), call),
            answered(Section.GOALS, goals(start, deadline.plusYears(1)), call), answered(Section.CONTENT, content(call), call),
            answered(Section.ORGANISATION, risks(), call), answered(Section.PARTNERS, new PartnersSection(organisation.partners()), call), plan(start.getYear()),
            AidSection.NOTHING, DeclarationsSection.ALL);
    }

    private EligibilitySection eligibility() {
        return new EligibilitySection(targetGroup, true, true, true,
            "Bedriftene er i regionen, og de nye arbeidsplassene kommer her.", new Codes(List.of(organisation.municipality())));
    }

    private ApplicantSection applicant() {
        return new ApplicantSection(organisation.contactName(), organisation.contactEmail(), "900 00 000", organisation.contactName());
    }

    private ProjectSection project(LocalDate start) {
        return new ProjectSection(ProjectPhase.MAIN_PROJECT, title, summary, start, start.plusMonths(15));
    }

    private static OrganisationSection risks() {
        return new OrganisationSection(List.of(new Risk("Bedriftene får for lite tid til fellesarbeidet.", "Forsøkene blir forsinket.",
            "Hver bedrift har satt av timer og pekt ut en stedfortreder.")));
    }

    // What the call itself asks, answered as far as the amount requires.
    private SectionContent answered(Section section, SectionContent core, Call call) {
        Map<String, String> answers = FilledAnswers.to(section.questionsOf(call).stream()
            .filter(question -> question.isAskedOf(targetGroup) && question.isRequiredAt(applied)).toList());
        return answers.isEmpty() ? core : new AnsweredSection(section, core, answers);
    }

    private GoalsSection goals(LocalDate start, LocalDate measured) {
        return new GoalsSection("Bedriftene har hver for seg for liten kapasitet til å utvikle det de trenger. Sammen kan de dele laboratorier, "
            + "folk og kunnskap, og få til prosjekter ingen av dem ville startet alene.", List.of(
                new Objective("Utvikle felles forsknings- og innovasjonsprosjekter", "Antall prosjekter med forskningspartner", "6", measured),
                new Objective("Skape nye arbeidsplasser i regionen", "Nye årsverk hos deltakerne", "12", measured)), List.of(
                new Activity("Samlinger og felles plan", organisation.contactName(), start, start.plusMonths(3)),
                new Activity("Forsøk og målinger", "Institutt for materialer", start.plusMonths(3), start.plusMonths(14))));
    }

    private ContentSection content(Call call) {
        String goal = call.strategyGoals().isEmpty() ? null : call.strategyGoals().get(0);
        return new ContentSection("Deltakerne deler overskuddsvarme og transport, og tar i bruk en felles metode for å regne ut karbonavtrykket per "
            + "produkt. Målet er 15 prosent lavere utslipp per produsert enhet innen prosjektet er ferdig.",
            new Codes(List.of(GreenContribution.GREEN_PRODUCTION.name(), GreenContribution.LESS_CARBON.name())), goal,
            "Prosjektet bygger på styrker regionen allerede har: industri, kraft og fagmiljøer ved universitetet. Nye bedrifter kobles på gjennom "
                + "åpne samlinger hvert kvartal.");
    }

    // Cost = twice the grant: about a fifth of it own hours at 600 kroner (0.12 % of 500 000), the rest bought or paid.
    private PlanSection plan(int year) {
        int count = (int) (applied.kroner() * 2 / 5 / RATE);
        Nok hours = Nok.of((long) count * RATE);
        Nok facilitation = Nok.of(applied.kroner());
        Nok research = Nok.of(applied.kroner() * 2).minus(hours).minus(facilitation);
        Nok cash = applied.minus(hours);
        return new PlanSection(true, List.of(
            new CostLine(CostCategory.PERSONNEL_OWN, "Deltakernes egne timer", year, hours, count, SALARY),
            CostLine.of(CostCategory.ADMIN_FACILITATION, "Prosjektledelse og samlinger", year, facilitation),
            CostLine.of(CostCategory.RND_PARTNER, "Forsøk og målinger", year + 1, research)), List.of(
                FinanceLine.applied(FinanceSource.COUNTY, null, year, applied),
                FinanceLine.confirmed(FinanceSource.OWN_HOURS, organisation.fullName(), year, hours),
                FinanceLine.confirmed(FinanceSource.PARTNER_CASH, "Deltakerbedriftene", year + 1, cash)));
    }
}
