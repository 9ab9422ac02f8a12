package tilsagn.application;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import tilsagn.account.Language;
import tilsagn.account.Organisation;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.call.Call;
import tilsagn.call.CallSamples;
import tilsagn.call.SchemeRules;
import tilsagn.call.StakeholderGroup;
import tilsagn.call.TargetGroup;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.OrganisationNumber;

/** Applications for tests that need no Spring: a complete one in the sample call, and its parts. */
final class ApplicationSamples {

    static final OrganisationNumber NUMBER = OrganisationNumber.parse("310123455");
    static final Instant MOMENT = Instant.parse("2022-09-10T10:00:00Z");
    static final CaseNumber CASE = CaseNumber.parse("2022-0001");
    static final SchemeRules RULES = CallSamples.rules(LocalDate.of(2022, 1, 1), 50);

    private ApplicationSamples() {
    }

    static User applicant() {
        return new User(UUID.randomUUID(), "kari", "Kari Fjellheim", "kari@tilsagn.example", Set.of(Role.APPLICANT), null, null, "-");
    }

    static Organisation organisation() {
        Organisation organisation = mock(Organisation.class);
        when(organisation.number()).thenReturn(NUMBER);
        when(organisation.name()).thenReturn("Mikrolinja klynge");
        when(organisation.municipality()).thenReturn("3801");
        when(organisation.writtenStandard()).thenReturn(Language.NB);
        return organisation;
    }

    static GrantApplication draft(Call call) {
        return new GrantApplication(call, organisation(), applicant(), MOMENT);
    }

    /** A draft that can be sent as it is: 750 000 of 1 500 000. */
    static GrantApplication complete(Call call) {
        GrantApplication draft = draft(call);
        draft.write(new ApplicantSection("Kari Fjellheim", "kari@tilsagn.example", null, "Kari Fjellheim"), MOMENT);
        draft.write(eligibility(TargetGroup.CLUSTER), MOMENT);
        draft.write(project(LocalDate.of(2022, 10, 1), LocalDate.of(2023, 12, 31)), MOMENT);
        draft.write(new GoalsSection("Bakgrunn",
            List.of(new Objective("Ti prosjekter", "Prosjekter", "10", LocalDate.of(2023, 12, 1))),
            List.of(activity(LocalDate.of(2023, 1, 2), LocalDate.of(2023, 5, 31)))), MOMENT);
        draft.write(new ContentSection("Mindre avfall", new Codes(List.of("LESS_WASTE")), "Grønn omstilling", "Det vi er gode på"), MOMENT);
        draft.write(new PlanSection(true, List.of(cost(1_500_000)),
            List.of(finance(FinanceSource.COUNTY, 750_000), finance(FinanceSource.OWN_CASH, 750_000))), MOMENT);
        draft.write(AidSection.NOTHING, MOMENT);
        draft.write(DeclarationsSection.ALL, MOMENT);
        return draft;
    }

    static EligibilitySection eligibility(TargetGroup group) {
        return new EligibilitySection(group, true, true, true, "Nye arbeidsplasser i regionen", new Codes(List.of("3801")));
    }

    static ProjectSection project(LocalDate start, LocalDate end) {
        return new ProjectSection(ProjectPhase.MAIN_PROJECT, "Felles testlab", "En lab for alle", start, end);
    }

    static Activity activity(LocalDate from, LocalDate to) {
        return new Activity("Samlinger", "Kari Fjellheim", from, to);
    }

    static Partner company(String name, boolean sme) {
        return new Partner(null, name, StakeholderGroup.ENTREPRENEUR, PartnerRole.PARTICIPANT, sme, true);
    }

    static CostLine cost(long kroner) {
        return CostLine.of(CostCategory.ADMIN_FACILITATION, "Ledelse av nettverket", 2023, Nok.of(kroner));
    }

    static FinanceLine finance(FinanceSource source, long kroner) {
        return FinanceLine.applied(source, source.needsName() ? "Navn" : null, 2023, Nok.of(kroner));
    }

    static FundingPlan plan(long cost, FinanceLine... lines) {
        return new FundingPlan(List.of(cost(cost)), List.of(lines));
    }
}
