package tilsagn.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.application.Applications;
import tilsagn.application.CostLine;
import tilsagn.application.GrantApplication;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** The tables of the form: rows come and go without JavaScript and without saving, and the plan shows its arithmetic. */
@HouseTest
class PlanPageWebTests {

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Applications applications;

    private UUID draft;

    @BeforeEach
    void karisDraftIsFilledIn() {
        draft = stage.draft(CastOrganisation.MIKROLINJA, stage.openCall(Nok.of(2_300_000)), Nok.of(400_000));
    }

    @Test
    void aRowIsAddedBelowWhatIsTypedAndNothingIsSaved() throws Exception {
        Screen.Answer answer = screen.post(Cast.KARI, plan(), "costLines[0].activity", "Bare påbegynt", "costLines[0].amount", "abc",
            "financeLines[0].name", "Naboen", "addRow", "costLines").is(200);

        assertThat(answer.value("costLines[0].activity")).isEqualTo("Bare påbegynt");
        assertThat(answer.value("costLines[0].amount")).isEqualTo("abc");
        assertThat(answer.hasField("costLines[1].activity")).isTrue();
        assertThat(answer.hasField("costLines[2].activity")).isFalse();
        assertThat(answer.value("financeLines[0].name")).isEqualTo("Naboen");
        assertThat(application().costLines()).hasSize(3);
    }

    @Test
    void theRowThatWasPointedAtGoesAndTheOthersCloseUp() throws Exception {
        Screen.Answer answer = screen.post(Cast.KARI, plan(), "costLines[0].activity", "Første", "costLines[4].activity", "Andre",
            "costLines[7].activity", "Tredje", "removeRow", "costLines-1").is(200);

        assertThat(answer.value("costLines[0].activity")).isEqualTo("Første");
        assertThat(answer.value("costLines[1].activity")).isEqualTo("Tredje");
        assertThat(answer.hasField("costLines[2].activity")).isFalse();
        assertThat(application().costLines()).hasSize(3);
    }

    @Test
    void theLastRowCanBeEmptiedButThereIsAlwaysOneToWriteIn() throws Exception {
        Screen.Answer answer = screen.post(Cast.KARI, plan(), "costLines[0].activity", "Eneste", "removeRow", "costLines-0").is(200);

        assertThat(answer.value("costLines[0].activity")).isEmpty();
    }

    @Test
    void rowsOfGoalsAndPartnersComeAndGoTheSameWay() throws Exception {
        assertThat(screen.post(Cast.KARI, "/applications/" + draft + "/goals", "objectives[0].goal", "Ett mål", "addRow", "objectives").is(200)
            .hasField("objectives[1].goal")).isTrue();
        assertThat(screen.post(Cast.KARI, "/applications/" + draft + "/partners", "partners[0].name", "En", "partners[1].name", "To", "removeRow",
            "partners-0").is(200).value("partners[0].name")).isEqualTo("To");
    }

    @Test
    void aButtonThatPointsAtNoRowChangesNothing() throws Exception {
        for (String odd : List.of("costLines-99", "costLines", "costLines--1", "nothing-0", "costLines-999999999999", "")) {
            assertThat(screen.post(Cast.KARI, plan(), "costLines[0].activity", "Står", "removeRow", odd).is(200).value("costLines[0].activity"))
                .as(odd).isEqualTo("Står");
        }
    }

    @Test
    void moreRowsThanAnybodyNeedsAreRefusedOnTheTable() throws Exception {
        List<String> fields = new ArrayList<>();
        for (int row = 0; row < 201; row++) {
            fields.addAll(List.of("costLines[" + row + "].activity", "Rad " + row));
        }

        Screen.Answer answer = screen.post(Cast.KARI, plan(), fields.toArray(String[]::new)).is(422);

        assertThat(answer.errors()).contains("Høyst 200 linjer");
        assertThat(answer.value("costLines[200].activity")).isEqualTo("Rad 200");
        assertThat(application().costLines()).hasSize(3);
    }

    @Test
    void thePreviewShowsTheArithmeticWithUnbreakableSpacesAndSavesNothing() throws Exception {
        Screen.Answer totals = screen.post(Cast.KARI, plan() + "/preview", "costLines[0].amount", "1500000", "financeLines[0].source", "COUNTY",
            "financeLines[0].amount", "800 000", "financeLines[1].source", "OWN_CASH", "financeLines[1].amount", "kr 700.000,-").is(200);

        assertThat(totals.html()).contains("Planen går opp: kostnader 1\u00a0500\u00a0000 = finansiering 1\u00a0500\u00a0000")
            .contains(">1\u00a0500\u00a0000\u00a0kr<").doesNotContain("<html", "<form");
        assertThat(totals.text()).contains("Støtteandel: 1 500 000 × 50 % = 750 000; du søker 800 000; 50 000 over", "53,3 % av høyst 50 %");
        assertThat(application().costLines()).hasSize(3);
    }

    @Test
    void thePreviewCountsWhatItCanRead() throws Exception {
        String totals = screen.post(Cast.KARI, plan() + "/preview", "costLines[0].amount", "tusen", "costLines[1].amount", "1000",
            "financeLines[0].amount", "").is(200).text();

        assertThat(totals).contains("Finansieringen mangler 1 000: kostnader 1 000, finansiering 0");
    }

    @Test
    void rowsChangePlacesAndTheOrderIsStored() throws Exception {
        String[] typed = {"costLines[0].activity", "Første", "costLines[1].activity", "Andre", "costLines[1].amount", "uleselig",
            "costLines[2].activity", "Tredje"};
        assertThat(activities(screen.post(Cast.KARI, plan(), with(typed, "moveRow", "costLines-1-up")).is(200))).containsExactly("Andre", "Første", "Tredje");
        Screen.Answer down = screen.post(Cast.KARI, plan(), with(typed, "moveRow", "costLines-1-down")).is(200);
        assertThat(activities(down)).containsExactly("Første", "Tredje", "Andre");
        assertThat(down.value("costLines[2].amount")).isEqualTo("uleselig");
        for (String odd : List.of("costLines-0-up", "costLines-2-down", "costLines-9-up", "costLines", "")) {
            assertThat(activities(screen.post(Cast.KARI, plan(), with(typed, "moveRow", odd)).is(200))).as(odd)
                .containsExactly("Første", "Andre", "Tredje");
        }

        screen.post(Cast.KARI, plan(), "costLines[0].activity", "Siste skal først", "costLines[1].activity", "Første skal sist").is(303);
        assertThat(application().costLines()).extracting(CostLine::activity).containsExactly("Siste skal først", "Første skal sist");
    }

    @Test
    void anAmountThatIsTypedOverHoursAndRateIsComputedAndThatIsSaid() throws Exception {
        String[] typed = {"costLines[0].category", "PERSONNEL_OWN", "costLines[0].activity", "Egne timer", "costLines[0].hours", "400",
            "costLines[0].annualSalary", "650 000", "costLines[0].amount", "200 000"};
        Screen.Answer counted = screen.post(Cast.KARI, plan(), with(typed, "recount", "true")).is(200);
        assertThat(counted.text()).contains("400 t × 600 kr = 240 000 kr; taket er 600 kr/t (650 000 × 0,0012 = 780). "
            + "Dere har skrevet 200 000; beløpet blir 240 000.");
        assertThat(counted.value("costLines[0].amount")).isEqualTo("200 000");

        Screen.Answer saved = screen.post(Cast.KARI, plan(), typed).is(303);
        assertThat(application().costLines().get(0).amount()).isEqualTo(Nok.of(240_000));
        assertThat(saved.location()).isEqualTo(plan());
    }

    @Test
    void anOwnerWithoutASalaryHasTheSchemesFixedRate() throws Exception {
        screen.post(Cast.KARI, plan(), "costLines[0].category", "PERSONNEL_OWN", "costLines[0].activity", "Eierens timer", "costLines[0].hours", "100",
            "costLines[0].owner", "true", "costLines[0].basis", "Timelister").is(303);

        CostLine line = application().costLines().get(0);
        assertThat(line.amount()).isEqualTo(Nok.of(35_000));
        assertThat(line.basis()).isEqualTo("Timelister");
        Screen.Answer page = screen.get(Cast.KARI, plan()).is(200);
        assertThat(page.text()).contains("100 t × 350 kr = 35 000 kr; fast sats for eiere uten lønn.");
        assertThat(page.ticked("costLines[0].owner")).containsExactly("true");
        assertThat(page.value("costLines[0].basis")).isEqualTo("Timelister");
    }

    @Test
    void hoursArePricedByTheSalaryAndTheScheme() throws Exception {
        screen.post(Cast.KARI, plan(), "costLines[0].category", "PERSONNEL_OWN", "costLines[0].activity", "Egne timer", "costLines[0].hours", "100",
            "costLines[0].annualSalary", "400 000").is(303);

        assertThat(application().costLines().get(0).amount()).as("100 × 400 000 × 0,0012").isEqualTo(Nok.of(48_000));
    }

    @Test
    void theLargestFiguresOneCanTypeAreStillCounted() throws Exception {
        Screen.Answer totals = screen.post(Cast.KARI, plan() + "/preview", "costLines[0].amount", "99999999999", "costLines[1].hours", "999999",
            "costLines[1].annualSalary", "99999999999", "financeLines[0].source", "COUNTY", "financeLines[0].amount", "99999999999").is(200);

        assertThat(totals.text()).contains("100 599 999 399 kr", "99 999 999 999");
    }

    @Test
    void theSumsStandInTheFeetOfTheTablesWithoutJavaScript() throws Exception {
        Screen.Answer page = screen.post(Cast.KARI, plan(), "costLines[0].amount", "123456", "financeLines[0].amount", "23456", "recount", "true")
            .is(200);

        assertThat(page.text()).contains("id=\"total-cost\">123 456 kr<", "id=\"total-financing\">23 456 kr<");
        assertThat(application().totalCost()).isEqualTo(Nok.of(800_000));
    }

    private static List<String> activities(Screen.Answer page) {
        return page.all("name=\"costLines\\[\\d+]\\.activity\" value=\"([^\"]*)\"");
    }

    private static String[] with(String[] typed, String... more) {
        return Stream.concat(Stream.of(typed), Stream.of(more)).toArray(String[]::new);
    }

    private String plan() {
        return "/applications/" + draft + "/plan";
    }

    private GrantApplication application() {
        return stage.get(Cast.KARI, user -> applications.draft(user, draft));
    }
}
