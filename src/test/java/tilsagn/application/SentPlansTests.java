package tilsagn.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Stage;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.core.Sha256;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** The plan that is sent is the plan a claim is compared with: it is there per category and year, and nobody changes it. */
@HouseTest
class SentPlansTests {

    @Autowired
    Stage stage;
    @Autowired
    Applications applications;
    @Autowired
    Cases cases;
    @Autowired
    SentPlans plans;

    @Test
    void theSentPlanIsThereByCategoryAndYearAndStaysWhateverIsTried() {
        UUID draft = stage.draft(CastOrganisation.MIKROLINJA, stage.openCall(Nok.of(2_300_000)), Nok.of(400_000));
        CaseNumber number = stage.get(Cast.KARI, user -> applications.submit(user, draft)).caseNumber();
        SentPlan before = plans.of(number);
        PlanSection other = new PlanSection(false, List.of(CostLine.of(CostCategory.TRAVEL, "Noe annet", 2023, Nok.of(1))), List.of());

        assertThatThrownBy(() -> stage.by(Cast.KARI, user -> applications.save(user, draft, other))).isInstanceOf(Refusal.class);

        SentPlan after = plans.of(number);
        assertThat(after).isEqualTo(before);
        assertThat(after.plan().totalCost()).isEqualTo(Nok.of(800_000));
        int year = after.period().start().getYear();
        assertThat(after.planned(CostCategory.ADMIN_FACILITATION, year)).isEqualTo(Nok.of(400_000));
        assertThat(after.planned(CostCategory.TRAVEL, year)).isEqualTo(Nok.ZERO);
        assertThat(after.financed(FinanceSource.COUNTY, year)).isEqualTo(Nok.of(400_000));
        assertThat(after.vatDeductible()).isTrue();
        String sum = Sha256.of(cases.submittedContent(number));
        assertThat(cases.get(number).contentHash()).as("the hash of the receipt vouches for the plan").isEqualTo(sum);
        assertThat(cases.submittedContent(number)).contains("costLines[0].amount=" + after.plan().costLines().get(0).amount().kroner());
    }

    @Test
    void aCaseNobodySentHasNoPlan() {
        assertThatThrownBy(() -> plans.of(CaseNumber.parse("2019-9999"))).isInstanceOf(NotFound.class);
    }
}
