package tilsagn.decision.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import tilsagn.HouseTest;
import tilsagn.Stage;
import tilsagn.call.Call;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** What manager, decision maker and public see on the way from ranking to published award, and what happens to what they typed. */
@HouseTest
class DecisionPagesWebTests {

    private static final Nok APPLIED = Nok.of(750_000);

    @Autowired
    MockMvc browser;
    @Autowired
    Stage stage;

    private Call call;
    private CaseNumber number;

    @BeforeEach
    void oneAssessedCaseAfterTheDeadline() {
        call = stage.openCall(Nok.of(1_000_000));
        number = stage.submits(CastOrganisation.PROSESSPARTNER, call, APPLIED);
        stage.deadlinePasses(call);
        stage.isAssessed(number, APPLIED, Stage.GOOD);
    }

    @Test
    void theBoardShowsIndexAmountsAndTheWayOn() throws Exception {
        assertThat(read(Cast.METTE, "/rankings")).contains("/rankings/" + call.slug());
        assertThat(read(Cast.METTE, board())).contains(number.value(), "70,83", "vektet 5,25", "750 000 kr", "Foreslå");
        assertThat(read(Cast.ROLF, board())).contains(number.value()).doesNotContain("name=\"amount-");
        assertThat(status(Cast.VIDAR, get(board()))).isEqualTo(404);
    }

    @Test
    void aRefusalStandsBesideTheFieldAndKeepsWhatWasTyped() throws Exception {
        MockHttpServletResponse answer = send(Cast.METTE, post(board() + "/proposals").param("case", number.value())
            .param("amount-" + number, "800 000").param("reason-" + number, "Fordi det er bra"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("Det er søkt om 750 000 kr; 800 000 kr er for mye", "#amount-" + number, "Fordi det er bra", "800 000");
    }

    @Test
    void theManagerProposesAndSendsFromTheBoard() throws Exception {
        assertThat(status(Cast.METTE, post(board() + "/proposals").param("case", number.value()).param("amount-" + number, "750000"))).isEqualTo(303);
        assertThat(status(Cast.METTE, post(board() + "/decisions").param("case", number.value()))).isEqualTo(303);
        assertThat(status(Cast.METTE, post(board() + "/decisions").param("case", number.value()))).isEqualTo(409);
        assertThat(read(Cast.METTE, "/pools/" + call.slug())).contains("Reservert", "250 000 kr", "Bevegelsene stemmer med summene");
    }

    @Test
    void onlyTheManagerProposes() throws Exception {
        String page = "/cases/" + number + "/decision/allocation";
        assertThat(read(Cast.METTE, page)).contains("Foreslått beløp", "750 000");
        assertThat(read(Cast.ANNE, page)).doesNotContain("name=\"amount\"");
        assertThat(status(Cast.ANNE, post(page).param("amount", "750000").param("reason", ""))).isEqualTo(409);
        assertThat(status(Cast.VERA, get(page))).isEqualTo(404);
        MockHttpServletResponse answer = send(Cast.METTE, post(page).param("amount", "mye").param("reason", "Et ord på veien"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("Skriv beløpet i hele kroner", "Et ord på veien");
    }

    @Test
    void theDecisionPageShowsTheRouteTheScoresAndTheLetter() throws Exception {
        stage.isAllocated(number, APPLIED, null);
        String page = "/cases/" + number + "/decision/decision";

        assertThat(read(Cast.DAG, page)).contains("Hovedutvalget", "Slik blir det i brevet", "gir ", "Grønn omstilling", "name=\"reasons\"");
        assertThat(read(Cast.EVA, page)).contains("Saken skal vedtas av et annet organ").doesNotContain("name=\"reasons\"");
        assertThat(text(send(Cast.DAG, post(page).param("preview", "true").param("amount", "0").param("reasons", "Rammen er brukt opp").param("conditions", ""))))
            .contains("avslår søknaden", "Rammen er brukt opp");
        assertThat(status(Cast.DAG, post(page).param("amount", "750 000").param("reasons", "kort").param("conditions", ""))).isEqualTo(422);
    }

    @Test
    void conditionsAreThereOnlyWhereThereIsMoneyToGive() throws Exception {
        Call second = stage.openCall(Nok.of(1_000_000));
        CaseNumber other = stage.submits(CastOrganisation.PROSESSPARTNER, second, APPLIED);
        stage.deadlinePasses(second);
        stage.isAssessed(other, APPLIED, Stage.GOOD);
        stage.isAllocated(other, Nok.ZERO, "Rammen er brukt opp.");
        stage.isAllocated(number, APPLIED, null);
        String usual = "brukes til prosjektet slik det er beskrevet";

        assertThat(read(Cast.DAG, "/cases/" + number + "/decision/decision")).contains(usual);
        assertThat(read(Cast.EVA, "/cases/" + other + "/decision/decision")).contains("name=\"reasons\"").doesNotContain(usual);
    }

    @Test
    void aPublishedAwardCanBeReadAndFoundByAnybody() throws Exception {
        stage.isAllocated(number, APPLIED, null);
        assertThat(status(Cast.METTE, post(board() + "/publications").param("case", number.value()))).isEqualTo(409);
        stage.isDecided(Cast.DAG, number, APPLIED);
        assertThat(read(Cast.METTE, board())).contains("Kunngjør");
        assertThat(read(null, "/awards?q=" + number)).doesNotContain("/awards/" + number);

        assertThat(status(Cast.METTE, post(board() + "/publications").param("case", number.value()))).isEqualTo(303);

        assertThat(read(null, "/awards/" + number)).contains("750 000 kr", CastOrganisation.PROSESSPARTNER.fullName());
        assertThat(read(null, "/awards?q=testhall")).contains("/awards/" + number);
        assertThat(read(null, "/awards?q=finnesikke")).contains("finnesikke");
        assertThat(read(Cast.METTE, "/cases/" + number + "/decision")).contains("Se kunngjøringen", "Dag Vinje");
        assertThat(read(null, "/")).contains("/awards/" + number);
    }

    @Test
    void theDashboardCountsWhatTheLedgerHolds() throws Exception {
        stage.isAllocated(number, APPLIED, null);

        assertThat(read(Cast.METTE, "/insight?call=" + call.slug())).contains("250 000 kr", "750 000 kr", "Vis som tabell", "Søknader etter status");
        assertThat(status(Cast.VIDAR, get("/insight?call=" + call.slug()))).isEqualTo(404);
        assertThat(read(Cast.VIDAR, "/insight")).isNotBlank();
    }

    private String board() {
        return "/rankings/" + call.slug();
    }

    private String read(Cast reader, String path) throws Exception {
        MockHttpServletResponse answer = send(reader, get(path));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        assertThat(text(answer)).as("every word of " + path + " is known").doesNotContain("??");
        return text(answer);
    }

    private int status(Cast person, MockHttpServletRequestBuilder request) throws Exception {
        return send(person, request).getStatus();
    }

    private MockHttpServletResponse send(Cast person, MockHttpServletRequestBuilder request) throws Exception {
        request.with(csrf());
        return browser.perform(person == null ? request : request.with(user(stage.user(person)))).andReturn().getResponse();
    }

    // Amounts carry U+00A0; the tests write a plain space.
    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }
}
