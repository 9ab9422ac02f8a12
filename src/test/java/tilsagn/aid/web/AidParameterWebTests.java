package tilsagn.aid.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.aid.AidBasis;
import tilsagn.aid.AidRegistrations;
import tilsagn.core.BusinessTime;
import tilsagn.demo.Cast;

/** The desk's parameters: everybody on the staff reads them and where they stand, an administrator adds rows, and nothing is ever changed. */
@HouseTest
class AidParameterWebTests {

    private static final String PAGE = "/worklist/aid/parameters";

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    AidRegistrations registrations;
    @Autowired
    JdbcClient database;
    @Autowired
    BusinessTime time;

    private Screen.Answer adds(String kind, String... fields) throws Exception {
        return screen.post(Cast.ADA, PAGE + "/" + kind, fields);
    }

    private Screen.Answer addsStudies(LocalDate from, LocalDate to, String percent) throws Exception {
        return adds("rule", "basis", "FEASIBILITY", "validFrom", from.toString(), "validTo", to == null ? "" : to.toString(), "aidWindow", "AWARD_ALONE", "windowYears", "0",
            "intensityPercent", percent, "maxIntensity", "70", "retentionYears", "10", "titleNb", "ny <forordning>", "titleNn", "ny forordning", "titleEn", "new regulation",
            "source", "EUT L 1, 2.1.2027", "confirmed", "true");
    }

    @Test
    void everyRowSaysWhereItStandsAndWhatHasToBeConfirmed() throws Exception {
        String page = screen.get(Cast.ROLF, PAGE).is(200).text();
        assertThat(page).contains("Bagatellmessig støtte", "300 000", "Pausen varte til 11. november 2024", "Dagen i Norge må bekreftes", "Må bekreftes", "artikkel 25 nr. 5 og 6", "Norges Bank",
            "Støtteprosessloven § 7").doesNotContain("Legg til en rad");
        assertThat(screen.get(Cast.ADA, PAGE).is(200).text()).contains("Legg til en rad: Eurokurser");
        for (String table : new String[] {"aid_rule", "aid_supplement", "aid_register_rule", "aid_euro_rate", "aid_retention", "aid_warning"}) {
            assertThat(database.sql("select count(*) from " + table + " where source = ''").query(Long.class).single()).as(table).isZero();
        }
        screen.get(Cast.SIRI, PAGE).is(404);
        screen.get(Cast.ADA, PAGE + "/nothing").is(404);
    }

    @Test
    void onlyAnAdministratorAddsAndWhatIsWrongStandsBesideItsField() throws Exception {
        assertThat(screen.get(Cast.METTE, PAGE + "/rate").is(200).hasField("rate")).isFalse();
        screen.post(Cast.METTE, PAGE + "/rate", "validFrom", "2027-01-01", "rate", "11,5", "source", "Norges Bank").is(409);
        Screen.Answer wrong = adds("rate", "validFrom", "i morgen", "rate", "elleve", "source", "").is(422);
        assertThat(wrong.error("validFrom")).contains("Skriv en dato");
        assertThat(wrong.error("rate")).contains("Skriv kursen");
        assertThat(wrong.error("source")).contains("minst 5");
        assertThat(wrong.value("rate")).isEqualTo("elleve");
        assertThat(adds("rate", "validFrom", "1.1.1991", "rate", "0", "source", "Norges Bank").is(422).error("rate")).contains("over null");
        assertThat(adds("register", "validFrom", "1.1.1991", "thresholdEuro", "0", "months", "6", "workingDays", "20", "source", "Loven").is(422).error("months")).contains("enten");
        assertThat(adds("rule", "basis", "NOTHING", "validFrom", "2.1.1991", "validTo", "1.1.1991", "intensityPercent", "130", "source", "Loven").is(422).text())
            .contains("Velg i listen", "Siste dag kan ikke være før", "fra 0 til 100", "Fyll ut feltet");
    }

    @Test
    void aNewRowCountsFromItsDayAndTheOldOneStays() throws Exception {
        LocalDate day = LocalDate.of(1991, 1, 1);
        addsStudies(day, day.plusYears(1), "40").is(303);
        addsStudies(day, day.plusYears(1), "45").is(303);
        addsStudies(day.plusMonths(6), day.plusYears(1), "30").is(303);
        assertThat(registrations.parameters(stage.user(Cast.ANNE)).rule(AidBasis.FEASIBILITY, day)).get().satisfies(rule -> assertThat(rule.intensityPercent()).isEqualTo(45));
        assertThat(registrations.parameters(stage.user(Cast.ANNE)).rule(AidBasis.FEASIBILITY, day.plusMonths(6))).get().satisfies(rule -> assertThat(rule.intensityPercent()).isEqualTo(30));
        assertThat(registrations.parameters(stage.user(Cast.ANNE)).rule(AidBasis.FEASIBILITY, day.plusYears(1).plusDays(1))).isEmpty();
        assertThat(screen.get(Cast.ANNE, PAGE + "/rule").is(200).text()).contains("ny &lt;forordning&gt;", "EUT L 1, 2.1.2027", Cast.ADA.fullName(), "Bare hos oss");
        assertThat(screen.get(Cast.VIGDIS, PAGE + "/rule").is(200).text()).doesNotContain("ny &lt;forordning&gt;", "Bare hos oss");
        assertThat(database.sql("select count(*) from aid_rule where basis = 'FEASIBILITY' and valid_from = ?").param(day).query(Long.class).single()).isEqualTo(2);
    }

    @Test
    void theDeskIsToldInTimeThatARuleEnds() throws Exception {
        LocalDate today = time.today();
        addsStudies(today, today.plusDays(100), "50").is(303);
        assertThat(screen.get(Cast.ANNE, "/worklist/aid").is(200).text()).contains("Disse reglene slutter snart", "Gruppeunntaket artikkel 25: gjennomførbarhetsstudie: til");
        adds("warning", "validFrom", today.toString(), "days", "90", "source", "Fylkeskommunens rutine").is(303);
        assertThat(screen.get(Cast.ANNE, "/worklist/aid").text()).doesNotContain("Disse reglene slutter snart");
        adds("warning", "validFrom", today.toString(), "days", "120", "source", "Fylkeskommunens rutine").is(303);
        assertThat(screen.get(Cast.ANNE, PAGE).text()).contains("Disse reglene slutter snart");
        addsStudies(today.plusDays(101), null, "50").is(303);
        assertThat(screen.get(Cast.ANNE, PAGE).text()).doesNotContain("Disse reglene slutter snart");
    }
}
