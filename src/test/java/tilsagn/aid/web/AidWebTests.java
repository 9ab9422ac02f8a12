package tilsagn.aid.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.aid.AidRulesThatLast;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** The state-aid panel, the decision page's warning, the list and the files. */
@HouseTest
class AidWebTests {

    private static final Nok AMOUNT = Nok.of(600_000);

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    AidRulesThatLast rules;
    @Autowired
    BusinessTime time;

    private CaseNumber number;
    private String page;

    @BeforeEach
    void aCaseThatWaitsForItsDecision() {
        Call call = rules.assessed(stage.openCall(Nok.of(2_000_000)));
        number = stage.submits(CastOrganisation.PROSESSPARTNER, call, AMOUNT);
        stage.deadlinePasses(call);
        stage.isAssessed(number, AMOUNT, Stage.GOOD);
        stage.isAllocated(number, AMOUNT, null);
        page = "/cases/" + number + "/aid";
    }

    private void enter(String amount, String type) throws Exception {
        screen.post(Cast.ANNE, page + "/entries", "receiver", "Grenland Prosesspartner", "giver", "Innovasjon <Norge>", "grantedOn", time.today().minusDays(20).toString(),
            "amount", amount, "entryRate", "10,00", "type", type, "source", "Støtteregisteret").is(303);
    }

    private Screen.Answer assess(String basis) throws Exception {
        return screen.post(Cast.ANNE, page + "/assessment", "basis", basis, "rate", "10,00", "rateDay", time.today().toString(), "rateSource", "Norges Bank",
            "confirmed", "IN_SCOPE", "confirmed", "TRANSPARENT", "confirmed", "DECLARED", "grounds", "Et nettverk som får en liten sum.");
    }

    @Test
    void theDecisionPageWarnsUntilTheAidIsAssessedAndShowsTheArithmeticThatStopsIt() throws Exception {
        String decision = "/cases/" + number + "/decision/decision";
        assertThat(screen.get(Cast.DAG, decision).is(200).text()).contains("Statsstøtten er ikke vurdert", page);
        enter("2 900 000", "DE_MINIMIS");
        assess("DE_MINIMIS").is(303);
        String warned = screen.get(Cast.DAG, decision).text();
        assertThat(warned).doesNotContain("Statsstøtten er ikke vurdert");
        // Other tests have awarded to the same organisation, and that counts too.
        Matcher arithmetic = Pattern.compile("Tidligere støtte [0-9 ]+ euro \\+ dette tilskuddet 60 000 euro = [0-9 ]+ euro, over taket på 300 000 euro\\.").matcher(warned);
        assertThat(arithmetic.find()).isTrue();
        assertThat(screen.post(Cast.DAG, decision, "amount", "600 000", "reasons", "Vurdert etter kriteriene i utlysningen.").is(409).text())
            .contains(arithmetic.group(), "faller hele tilskuddet utenfor", "Vurdert etter kriteriene");
        assertThat(screen.get(Cast.ANNE, page).text()).contains(arithmetic.group(), "290 000 euro", "Innovasjon &lt;Norge&gt;", "kan ikke gis på dette grunnlaget");
    }

    @Test
    void theFormAsksWhatTheChosenBasisAsksAndLosesNothing() throws Exception {
        assertThat(screen.get(Cast.ANNE, page).is(200).hasField("grounds")).isFalse();
        Screen.Answer cluster = screen.get(Cast.ANNE, page, "basis", "CLUSTER").is(200);
        assertThat(cluster.hasField("firstAid")).isTrue();
        assertThat(cluster.text()).contains("Eierskap, drift og bruk").doesNotContain("Lite foretak");
        Screen.Answer wrong = screen.post(Cast.ANNE, page + "/assessment", "basis", "DE_MINIMIS", "rate", "ti", "grounds", "Fordi <det>").is(422);
        assertThat(wrong.error("rate")).contains("Skriv kursen");
        assertThat(wrong.value("grounds")).isEqualTo("Fordi <det>");
        Screen.Answer entry = screen.post(Cast.ANNE, page + "/entries", "receiver", "", "giver", "Siva", "amount", "0").is(422);
        assertThat(entry.value("giver")).isEqualTo("Siva");
        assertThat(entry.error("amount")).contains("over null");
        assess("DE_MINIMIS").is(303);
        assertThat(screen.get(Cast.ANNE, page).ticked("confirmed")).containsExactlyInAnyOrder("IN_SCOPE", "TRANSPARENT", "DECLARED");
        assertThat(screen.get(Cast.ROLF, page).is(200).hasField("grounds")).isFalse();
        assertThat(screen.get(Cast.ANNE, "/cases/" + number + "/journal").text()).contains("Statsstøtten ble vurdert", "bagatellmessig støtte");
    }

    @Test
    void aLineIsLeftOutWithAReasonAndCountedAgain() throws Exception {
        enter("100 000", "DE_MINIMIS");
        assess("DE_MINIMIS").is(303);
        String html = screen.get(Cast.ANNE, page).html();
        String key = html.replaceAll("(?s).*?/aid/lines/(entry-\\d+)\".*", "$1");
        assertThat(screen.post(Cast.ANNE, page + "/lines/" + key, "reason", "").is(422).error("reason-" + key)).contains("minst 5");
        screen.post(Cast.ANNE, page + "/lines/" + key, "reason", "Står to ganger.").is(303);
        assertThat(screen.get(Cast.ANNE, page).text()).contains("satt til side: Står to ganger.");
        screen.post(Cast.ANNE, page + "/lines/" + key, "again", "true").is(303);
        assertThat(screen.get(Cast.ANNE, page).text()).doesNotContain("satt til side");
        screen.post(Cast.ANNE, page + "/lines/entry-0", "reason", "Finnes ikke.").is(404);
    }

    @Test
    void theListShowsTheAwardAndTheFilesFeedTheRegister() throws Exception {
        assess("DE_MINIMIS").is(303);
        stage.isDecided(Cast.DAG, number, AMOUNT);
        boolean due = time.today().getYear() >= 2026;
        assertThat(screen.get(Cast.ANNE, "/worklist/aid", "view", due ? "open" : "rest").is(200).text()).contains(number.value(), "60 000 euro", "Bagatellmessig støtte");
        assertThat(screen.get(Cast.VERA, "/worklist/aid").is(200).text()).doesNotContain(number.value());
        String csv = screen.get(Cast.ANNE, "/worklist/aid/register.csv").is(200).html();
        String json = screen.get(Cast.ANNE, "/worklist/aid/register.json").is(200).html();
        if (due) {
            assertThat(csv).contains("mottakerOrganisasjonsnummer", number + ";", "BAGATELLMESSIG_STOTTE;kommisjonsforordning (EU) 2023/2831", "600000;60000.00;10;");
            assertThat(json).contains("\"beloepEur\":\"60000.00\"", "\"saksnummer\":\"" + number);
            assertThat(screen.get(Cast.ANNE, page).text()).contains("Merk som registrert", "Registrere i Støtteregisteret");
            assertThat(screen.post(Cast.ANNE, page + "/registration", "registeredOn", "i går", "reference", "ST-7").is(422).text()).contains("Skriv en dag fra", "ST-7");
            screen.post(Cast.ANNE, page + "/registration", "registeredOn", time.today().toString(), "reference", "ST-7").is(303);
            assertThat(screen.get(Cast.ANNE, "/worklist/aid", "view", "registered").text()).contains(number.value());
        }
        screen.post(Cast.ANNE, page + "/registration", "registeredOn", time.today().toString()).is(409);
    }
}
