package tilsagn.decision.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Screen.Answer;
import tilsagn.Stage;
import tilsagn.Statements;
import tilsagn.assessment.Assessments;
import tilsagn.benchmark.RankingPile;
import tilsagn.call.Call;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.decision.Allocations;
import tilsagn.decision.Recipe;
import tilsagn.decision.Scenarios;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** The manager at the board: the cut line, many proposals at once, reasons for departures, the reserve list, and scenarios side by side. */
@HouseTest
class RankingBoardWebTests {

    private static final Nok APPLIED = Nok.of(750_000);
    private static final int[] BEST = {5, 7, 7, 7, 7, 7, 7};
    private static final int[] GREENEST = {7, 4, 4, 4, 4, 4, 4};

    @Autowired
    Stage stage;
    @Autowired
    Screen screen;
    @Autowired
    Statements statements;
    @Autowired
    Allocations allocations;
    @Autowired
    Assessments assessments;
    @Autowired
    Scenarios scenarios;
    @Autowired
    AutowireCapableBeanFactory beans;

    private Call call;
    private CaseNumber first;
    private CaseNumber second;
    private CaseNumber third;

    @BeforeEach
    void threeRankedCases() {
        call = stage.openCall(Nok.of(1_600_000));
        first = stage.submits(CastOrganisation.PROSESSPARTNER, call, APPLIED);
        second = stage.submits(CastOrganisation.MIKROLINJA, call, APPLIED);
        third = stage.submits(CastOrganisation.FJORDVATN, call, APPLIED);
        stage.deadlinePasses(call);
        stage.isAssessed(first, APPLIED, BEST);
        stage.isAssessed(second, APPLIED, Stage.GOOD);
        stage.isAssessed(third, APPLIED, GREENEST);
    }

    @Test
    void theCutLineStandsWhereTheFrameEndsAndGoesWhereItIsSent() throws Exception {
        assertThat(board("").text()).contains("Kuttlinje etter plass 2. Får penger: 2. Sum: 1 500 000 kr. Igjen av rammen: 100 000 kr");
        assertThat(board("?cut=1").text()).contains("Kuttlinje etter plass 1. Får penger: 1. Sum: 750 000 kr. Igjen av rammen: 850 000 kr");
        assertThat(board("?cut=99").text()).contains("Kuttlinje etter plass 3", "Igjen av rammen: \u2212650 000 kr");
        assertThat(board("?cut=tull").text()).contains("Kuttlinje etter plass 2");
        assertThat(board("?cut=2&choose=above").ticked("chosen")).containsExactly(first.value(), second.value());
        assertThat(board("?cut=2&choose=below").ticked("chosen")).containsExactly(third.value());
    }

    @Test
    void manyAreProposedAtOnceAndWhatIsWrongWithOneKeepsNoOtherBack() throws Exception {
        Answer answer = many("TYPED", "", first, "750 000", second, "800 000", third, "mye").is(422);

        assertThat(answer.text()).contains("Forslag lagret: 1. Ikke endret: 2");
        assertThat(answer.error("amount-" + second)).contains("Det er søkt om 750 000 kr");
        assertThat(answer.error("amount-" + third)).contains("hele kroner");
        assertThat(answer.ticked("chosen")).containsExactly(second.value(), third.value());
        assertThat(answer.value("amount-" + third)).isEqualTo("mye");
        many("RECOMMENDED", "", first, "", second, "", third, "").is(303);
        assertThat(proposed()).containsExactly(APPLIED, APPLIED, APPLIED);
        assertThat(screen.post(Cast.METTE, path("/proposals/many"), "way", "FULL").is(422).text()).contains(screen.says("decision.many.none"));
        assertThat(screen.post(Cast.ANNE, path("/proposals/many"), "way", "FULL", "chosen", first.value()).status()).isEqualTo(409);
    }

    @Test
    void aShareForAllTakesOneReasonWhereTheRowsHaveNone() throws Exception {
        assertThat(many("PERCENT", "", first, "", second, "").is(422).error("reason-" + first)).isNotEmpty();
        screen.post(Cast.METTE, path("/proposals/many"), "way", "PERCENT", "percent", "60", "because", "Rammen er knapp, alle får like mye.", "chosen",
            first.value(), "chosen", second.value()).is(303);
        assertThat(proposed()).startsWith(Nok.of(450_000), Nok.of(450_000));
        assertThat(screen.post(Cast.METTE, path("/proposals/many"), "way", "PERCENT", "percent", "0", "chosen", first.value()).is(422).error("percent"))
            .contains("fra 1 til 100");
    }

    @Test
    void whoIsRecommendedWithoutFundingStandsOnTheReserveListUntilMoneyIsProposed() throws Exception {
        many("WITHOUT_FUNDING", "Rammen rekker ikke til denne.", third, "").is(303);
        assertThat(screen.get(Cast.METTE, "/cases/" + third + "/journal").text()).contains("satt på reservelisten");
        assertThat(board("").text()).contains("Reserveliste", CastOrganisation.FJORDVATN.fullName() + ", plass 3, innstilt 750 000 kr");
        many("RECOMMENDED", "", third, "").is(303);
        assertThat(board("").text()).doesNotContain("plass 3, innstilt");
    }

    @Test
    void whatDepartsFromTheOrderIsNotSentWithoutAReason() throws Exception {
        many("NONE", "Prosjektet er finansiert av andre.", first, "").is(303);
        many("RECOMMENDED", "", second, "").is(303);
        assertThat(board("").text()).contains("Forbigått av en som står lavere", "Får penger foran en som står høyere – mangler begrunnelse",
            "1 av forslagene avviker fra rekkefølgen");

        Answer refused = screen.post(Cast.METTE, path("/decisions"), "case", second.value()).is(409);
        assertThat(refused.text()).contains("Forslaget i sak " + second + " avviker fra rekkefølgen");
        screen.post(Cast.METTE, path("/proposals"), "case", second.value(), "amount-" + second, "750000", "reason-" + second, "Nummer én har fått pengene sine.")
            .is(303);
        screen.post(Cast.METTE, path("/decisions"), "case", second.value()).is(303);
        assertThat(board("").text()).doesNotContain("mangler begrunnelse");
    }

    @Test
    void scenariosAreKeptComparedWorkedOutAnewAndThrownAway() throws Exception {
        keep("Så langt det rekker", "REACH", "", "").is(303);
        keep("Grønt først", "GREEN_FIRST", "", "").is(303);
        keep("Halvparten til alle", "PERCENT_DOWN_TO", "3", "50").is(303);
        assertThat(keep(" grønt FØRST ", "REACH", "", "").is(422).error("name")).contains("Det finnes alt");
        assertThat(keep("Uten plass", "FULL_DOWN_TO", "", "").is(422).error("downTo")).isNotEmpty();

        String table = comparison();
        assertThat(table).contains("Så langt det rekker", "Grønt først", "50 % ned til plass 3", "1 125 000 kr", "(annerledes)", "Kommuner",
            "Forsknings- og utviklingsaktører", "Hvor mange nye arbeidsplasser venter dere?", "av Mette Solberg");
        assertThat(table).doesNotContain("Rangeringen er endret siden");
        many("RECOMMENDED", "", first, "", second, "").is(303);
        screen.post(Cast.METTE, path("/decisions"), "case", first.value()).is(303);
        assertThat(comparison()).as("what is sent has left less for the others").contains("Rangeringen er endret siden");
        UUID green = scenario("Grønt først");
        screen.post(Cast.METTE, path("/scenarios/" + green + "/renewal")).is(303);
        screen.post(Cast.METTE, path("/scenarios/" + green + "/removal")).is(303);
        assertThat(comparison()).doesNotContain("Grønt først<");
        assertThat(screen.post(Cast.METTE, path("/scenarios/" + green + "/removal")).status()).isEqualTo(404);
    }

    @Test
    void ownAmountsAreKeptFromTheRowsAndShownThereAgain() throws Exception {
        screen.post(Cast.METTE, path("/scenarios"), "kind", "OWN", "name", "Eget", "amount-" + first, "500 000", "amount-" + second, "400 000").is(303);
        Answer shown = board("?scenario=" + scenario("Eget"));
        assertThat(shown.value("amount-" + first).replace('\u00a0', ' ')).isEqualTo("500 000");
        assertThat(shown.text()).contains("er fra alternativet «Eget»", "Kuttlinje etter plass 3. Får penger: 2. Sum: 900 000 kr");
        assertThat(proposed()).as("nothing is proposed by it").containsOnlyNulls();
        assertThat(screen.post(Cast.METTE, path("/scenarios"), "kind", "OWN", "name", "For mye", "amount-" + first, "900 000").is(422)
            .error("amount-" + first)).contains("Det er søkt om 750 000 kr");
        assertThat(screen.get(Cast.ROLF, path("/scenarios")).is(200).text()).contains("Eget").doesNotContain("Nytt alternativ");
    }

    @Test
    void theDisqualifiedNeitherSeeNorTouchTheirCase() throws Exception {
        keep("Alt til alle", "FULL_DOWN_TO", "3", "").is(303);
        stage.by(Cast.METTE, user -> assessments.declareImpartiality(user, second, false, "Sitter i styret hos søkeren."));

        assertThat(board("").text()).contains("Du er inhabil i 1 av sakene").doesNotContain(second.value());
        assertThat(comparison()).doesNotContain(second.value()).contains("1 500 000 kr");
        UUID all = scenario("Alt til alle");
        Map<CaseNumber, Nok> kept = kept(all);
        assertThat(kept).containsKey(second);
        screen.post(Cast.METTE, path("/scenarios/" + all + "/renewal"));
        assertThat(kept(all)).as("who does not see every case works nothing out for the others").isEqualTo(kept);
        assertThat(keep("Grønt først", "GREEN_FIRST", "", "").text()).contains(screen.says("decision.scenario.hidden"));
        assertThat(many("RECOMMENDED", "", first, "", second, "").status()).isEqualTo(404);
        assertThat(proposed()).as("nor is anything done with the others").containsOnlyNulls();
    }

    @Test
    void fiveHundredCostNoMoreQuestionsThanTwenty() throws Exception {
        RankingPile pile = beans.createBean(RankingPile.class);
        Call small = pile.call("board-small", 901, Nok.of(5_000_000), 20, 0);
        Call large = pile.call("board-large", 902, Nok.of(50_000_000), 500, 1000);
        stage.machineryRuns();
        for (String page : List.of("", "/scenarios")) {
            assertThat(statements.of(Cast.METTE, "/rankings/" + large.slug() + page)).as(page)
                .isEqualTo(statements.of(Cast.METTE, "/rankings/" + small.slug() + page)).isLessThan(60);
        }
        Answer board = screen.get(Cast.METTE, "/rankings/" + large.slug() + "?cut=250");
        assertThat(board.all("data-rank=\"(\\d+)\"")).hasSize(500).startsWith("1", "2").endsWith("500");
        assertThat(board.pointersToNothing()).isEmpty();
        stage.get(Cast.METTE, user -> scenarios.keep(user, large.id(), "Så langt det rekker",
            Recipe.of(Recipe.Kind.REACH, null, null)));
        assertThat(screen.get(Cast.METTE, "/rankings/" + large.slug() + "/scenarios").text()).contains("Så langt det rekker");
    }

    private List<Nok> proposed() {
        return stage.get(Cast.DAG, user -> allocations.ranking(user, call.id())).rows().stream().map(row -> row.candidate().proposed()).toList();
    }

    private Answer board(String query) throws Exception {
        return screen.get(Cast.METTE, path(query)).is(200);
    }

    private String comparison() throws Exception {
        return screen.get(Cast.METTE, path("/scenarios")).is(200).text();
    }

    private UUID scenario(String name) {
        return scenarios.of(stage.get(Cast.METTE, user -> allocations.ranking(user, call.id()))).stream().filter(one -> one.name().equals(name)).findFirst()
            .orElseThrow().id();
    }

    private Map<CaseNumber, Nok> kept(UUID id) {
        return scenarios.of(stage.get(Cast.DAG, user -> allocations.ranking(user, call.id()))).stream().filter(one -> one.id().equals(id)).findFirst()
            .orElseThrow().amounts();
    }

    private Answer keep(String name, String kind, String downTo, String percent) throws Exception {
        return screen.post(Cast.METTE, path("/scenarios"), "name", name, "kind", kind, "downTo", downTo, "percent", percent);
    }

    // Cases and amounts by turns.
    private Answer many(String way, String because, Object... rows) throws Exception {
        List<String> fields = new ArrayList<>(List.of("way", way, "because", because, "percent", "70"));
        for (int at = 0; at < rows.length; at += 2) {
            fields.addAll(List.of("chosen", rows[at].toString(), "amount-" + rows[at], rows[at + 1].toString()));
        }
        return screen.post(Cast.METTE, path("/proposals/many"), fields.toArray(String[]::new));
    }

    private String path(String rest) {
        return "/rankings/" + call.slug() + rest;
    }
}
