package tilsagn.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.Vectors;
import tilsagn.application.Applications;
import tilsagn.application.Codes;
import tilsagn.application.CostCategory;
import tilsagn.application.CostLine;
import tilsagn.application.FinanceLine;
import tilsagn.application.FinanceSource;
import tilsagn.application.FundingPlan;
import tilsagn.application.PartnersSection;
import tilsagn.application.EligibilitySection;
import tilsagn.application.ProjectSection;
import tilsagn.call.Call;
import tilsagn.call.TargetGroup;
import tilsagn.core.Nok;
import tilsagn.core.web.Languages;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tools.jackson.databind.JsonNode;

/** Every limit is said with its arithmetic while one types, in the reader's language, with the numbers the rule itself uses. */
@HouseTest
class PlanLimitsWebTests {

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Applications applications;
    @Autowired
    PlanFigures.Factory figures;

    private Call call;
    private UUID draft;

    @BeforeEach
    void karisDraftIsFilledIn() {
        LocaleContextHolder.setLocale(Languages.NB);
        call = stage.openCall(Nok.of(2_300_000));
        draft = stage.draft(CastOrganisation.MIKROLINJA, call, Nok.of(400_000));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "R1|Finansieringen mangler 50 000: kostnader 1 500 000, finansiering 1 450 000",
        "R2|Støtteandel: 1 500 000 × 50 % = 750 000; du søker 800 000; 50 000 over",
        "R3|Offentlig andel: 1 500 000 × 50 % = 750 000; offentlige midler til sammen 900 000; 150 000 over – Søkt fra fylkeskommunen 800 000 + Kommune (Skien) 100 000",
        "R4|Egne timer: 1 500 000 × 25 % = 375 000; egne timer 375 001; 1 over",
        "R6|Største tilskudd: høyst 750 000 for målgruppen; du søker 800 000; 50 000 over",
        "OTHER|Annet: 1 500 000 × 10 % = 150 000; andre kostnader 200 000; 50 000 over"})
    void aBrokenLimitShowsItsArithmetic(String rule, String sentence) {
        assertThat(sentence(rule, broken())).isEqualTo(sentence);
    }

    @Test
    void theSentencesFollowTheReadersLanguage() {
        LocaleContextHolder.setLocale(Languages.NN);
        assertThat(sentence("R1", broken())).contains("50").isNotEqualTo("Finansieringen mangler 50 000: kostnader 1 500 000, finansiering 1 450 000");
        LocaleContextHolder.setLocale(Languages.EN);
        assertThat(sentence("R2", broken())).contains("1 500 000 × 50 % = 750 000", "800 000", "50 000").doesNotContain("søker");
    }

    @AfterEach
    void theNextTestChoosesItsOwnLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void theWorkedCasesOfTheTradeComeOutRight() {
        FundingPlan publicMoney = plan(1_500_000, FinanceLine.applied(FinanceSource.COUNTY, null, 2023, Nok.of(500_000)),
            FinanceLine.applied(FinanceSource.MUNICIPALITY, "Skien", 2023, Nok.of(250_000)),
            FinanceLine.applied(FinanceSource.INNOVATION_NORWAY, null, 2023, Nok.of(100_000)));
        PlanFigures.Limit share = limit("R3", publicMoney);
        assertThat(share.share().replace('\u00a0', ' ')).isEqualTo("56,7 % av høyst 50 %");
        assertThat(share.ok()).isFalse();
        assertThat(share.used() - share.allowed()).isEqualTo(100_000);
        assertThat(limit("R4", plan(1_500_000)).allowed()).isEqualTo(375_000);
    }

    @Test
    void anHourIsPricedAsTheTradesCasesSay() throws Exception {
        for (JsonNode vector : Vectors.at("/hourlyRate")) {
            String rate = vector.get("cap600").asString();
            String text = preview("costLines[0].hours", "100", "costLines[0].annualSalary", vector.get("salary").asString());
            assertThat(text).contains("100 t × " + rate + " kr = " + Nok.of(100 * Long.parseLong(rate)).digits().replace('\u00a0', ' ') + " kr;",
                "taket er 600 kr/t");
        }
    }

    @Test
    void rowsThatBreakARuleAreNamed() throws Exception {
        String text = preview("vatDeductible", "false", "costLines[0].category", "OTHER", "costLines[0].activity", "Diverse", "costLines[0].year", "2060",
            "costLines[0].amount", "10", "costLines[1].category", "PERSONNEL_OWN", "costLines[1].activity", "Timer", "costLines[1].hours", "1851",
            "costLines[1].annualSalary", "500000", "financeLines[0].source", "COUNTY", "financeLines[0].amount", "5", "financeLines[0].year", "2019");

        assertThat(text).contains("Kostnadsplan, rad 1: 2060 er utenfor prosjektperioden", "Finansieringsplan, rad 1: 2019 er utenfor",
            "Kostnadsplan, rad 2: 1851 timer på ett år. Ett årsverk er høyst 1 850 timer", "Kostnadsplan, rad 1: Forklar hva kostnaden",
            "Skriv alle beløp med mva.");
    }

    @Test
    void whatCannotBeToldYetIsNeitherRightNorWrong() throws Exception {
        stage.by(Cast.KARI, user -> applications.save(user, draft, new ProjectSection(null, null, null, null, null)));

        assertThat(preview("costLines[0].year", "2029")).contains("Fyll inn prosjektperioden", "/project\"", "Svar på spørsmålet øverst", "Ikke avklart");
    }

    @Test
    void aNetworkIsToldAboutItsCompaniesWithALinkToThem() throws Exception {
        stage.by(Cast.KARI, user -> applications.save(user, draft, new EligibilitySection(TargetGroup.BUSINESS_NETWORK, true, true, true,
            "Bedriftene holder til i fylket.", new Codes(List.of("3801")))));
        assertThat(preview("vatDeductible", "true")).contains("4 bedrifter, minst 3 kreves; 3 av dem er små eller mellomstore, minst 50 % kreves",
            "/applications/" + draft + "/partners\"", "Skriv alle beløp uten mva.");

        stage.by(Cast.KARI, user -> applications.save(user, draft, new PartnersSection(List.of())));
        assertThat(preview("vatDeductible", "true")).contains("minst 3 bedrifter", "Må rettes");
    }

    @Test
    void theSumsPerYearAndKindStandUnderTheTables() throws Exception {
        String text = preview("costLines[0].category", "TRAVEL", "costLines[0].year", "2023", "costLines[0].amount", "1000", "costLines[1].category",
            "TRAVEL", "costLines[1].year", "2024", "costLines[1].amount", "2000", "costLines[2].category", "AUDIT", "costLines[2].year", "2024",
            "costLines[2].amount", "500").replaceAll("\\s+", " ");

        assertThat(text).contains("Kostnader per type og år").containsPattern("Reise</th>.*>1 000<.*>2 000<.*>3 000<")
            .containsPattern("Revisjon</th>.*>–<.*>500<.*>500<").containsPattern("Sum</th>.*>1 000<.*>2 500<.*>3 500<");
    }

    private FundingPlan broken() {
        return new FundingPlan(List.of(CostLine.of(CostCategory.TRAVEL, "Tur", 2023, Nok.of(1_300_000)),
            CostLine.of(CostCategory.OTHER, "Alt annet", 2023, Nok.of(200_000))), List.of(
                FinanceLine.applied(FinanceSource.COUNTY, null, 2023, Nok.of(800_000)),
                FinanceLine.applied(FinanceSource.MUNICIPALITY, "Skien", 2023, Nok.of(100_000)),
                FinanceLine.applied(FinanceSource.OWN_HOURS, null, 2023, Nok.of(375_001)),
                FinanceLine.applied(FinanceSource.OWN_CASH, null, 2023, Nok.of(174_999))));
    }

    private static FundingPlan plan(long cost, FinanceLine... lines) {
        return new FundingPlan(List.of(CostLine.of(CostCategory.TRAVEL, "Tur", 2023, Nok.of(cost))), List.of(lines));
    }

    private String sentence(String rule, FundingPlan plan) {
        return limit(rule, plan).detail().replace('\u00a0', ' ');
    }

    private PlanFigures.Limit limit(String rule, FundingPlan plan) {
        PlanFigures made = figures.of(plan, call.rules(), TargetGroup.CLUSTER);
        List<PlanFigures.Limit> all = new ArrayList<>(made.limits());
        all.add(made.balance());
        return all.stream().filter(limit -> limit.rule().equals(rule)).findFirst().orElseThrow();
    }

    private String preview(String... fields) throws Exception {
        return screen.post(Cast.KARI, "/applications/" + draft + "/plan/preview", fields).is(200).text();
    }
}
