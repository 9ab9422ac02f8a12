package tilsagn.grant;

import java.util.Map;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import tilsagn.application.Cases;
import tilsagn.application.CostCategory;
import tilsagn.application.FinanceSource;
import tilsagn.application.GrantApplication;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.Period;

/** For the browser: one of the demo's cases has become a grant whose project runs, with a plan of its own. */
@TestComponent
public class ClaimScene {

    private final GrantRepository grants;
    private final PlanVersions plans;
    private final Cases cases;
    private final BusinessTime time;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    ClaimScene(GrantRepository grants, PlanVersions plans, Cases cases, BusinessTime time, JdbcClient database,
               TransactionTemplate transaction) {
        this.grants = grants;
        this.plans = plans;
        this.cases = cases;
        this.time = time;
        this.database = database;
        this.transaction = transaction;
    }

    /** A case on the scene. */
    public record Running(CaseNumber number, UUID application) {
    }

    /** The first case of an organisation. */
    public Running runs(OrganisationNumber organisation, Nok amount) {
        CaseNumber number = new CaseNumber(database.sql("""
            select min(case_number) from grant_application where organisation_number = ? and case_number is not null""").param(organisation.digits())
            .query(String.class).single());
        GrantApplication application = cases.get(number);
        transaction.executeWithoutResult(status -> {
            Grant grant = new Grant(number, application.callId(), application.id(), application.county(), application.organisationNumber(),
                application.organisationName(), amount, time.now());
            grant.accept(time.now());
            grant.begin();
            grants.saveAndFlush(grant);
            plans.add(number, new PlanVersion(1, time.today(), new Period(time.today().minusDays(60), time.today().plusDays(300)), true,
                Map.of(CostCategory.PERSONNEL_OWN, amount, CostCategory.RND_PARTNER, amount), Map.of(FinanceSource.COUNTY, amount, FinanceSource.OWN_HOURS, amount), null));
        });
        return new Running(number, application.id());
    }
}
