package tilsagn.grant.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

import tilsagn.YearsTest;
import tilsagn.Stage;
import tilsagn.application.Cases;
import tilsagn.call.Call;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.decision.Decisions;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.document.BadFiles;
import tilsagn.grant.Reports;

/** The pages of a grant, the party's and the county's, from the offer to the results on the public page. */
@YearsTest
class GrantWebTests {

    private static final Nok AWARD = Nok.of(600_000);

    @Autowired
    MockMvc web;
    @Autowired
    Stage stage;
    @Autowired
    Cases cases;
    @Autowired
    Reports reports;
    @Autowired
    Decisions decisions;

    private CaseNumber number;
    private String own;
    private String theirs;

    @BeforeEach
    void awarded() {
        Call call = stage.openCall(Nok.of(2_300_000));
        number = stage.submits(CastOrganisation.PROSESSPARTNER, call, AWARD);
        own = "/applications/" + cases.get(number).id();
        theirs = "/cases/" + number + "/grant";
        stage.isAssessed(number, AWARD, Stage.GOOD);
        stage.deadlinePasses(call);
        stage.isAllocated(number, AWARD, null);
        stage.isDecided(Cast.DAG, number, AWARD);
    }

    @Test
    void theOfferIsAcceptedConditionByConditionAndWhatIsMissingIsSaid() throws Exception {
        sees(Cast.SIRI, own, own + "/grant");
        sees(Cast.SIRI, own + "/grant", "Prosjektet rapporteres hvert halvår.", "600 000 kr", "Satt opp i løsningen", "Takk nei");
        does(Cast.SIRI, post(own + "/grant/acceptance").param("account", "1234 56 78904")).andExpect(status().is(422))
            .andExpect(content().string(allOf(containsString("Kryss av for vilkår 1"), containsString("finansieringen er på plass"),
                containsString("1234 56 78904"))));
        accepts();
        sees(Cast.SIRI, own + "/grant", "Akseptert", "**903", "Framdriftsrapport", "Sluttrapport");
        web.perform(get(own + "/grant").with(user(stage.user(Cast.SIRI)))).andExpect(content().string(not(containsString("12345678903"))));
    }

    @Test
    void anUnusualAccountMustBeLookedAtTwice() throws Exception {
        String unusual = "12340000003";
        does(Cast.SIRI, accepting(unusual)).andExpect(status().is(422)).andExpect(content().string(containsString("Kontonummeret er uvanlig")));
        does(Cast.SIRI, accepting(unusual).param("sure", "true")).andExpect(status().is3xxRedirection());
    }

    @Test
    void theCountySeesTheGrantButOnlyThoseWhoPaySeeTheWholeAccount() throws Exception {
        sees(Cast.METTE, theirs + "/award", "Gi mer tid til å svare", "Tilsagn sendt");
        accepts();
        sees(Cast.ANNE, theirs + "/award", "Alle er godtatt ett for ett", "**903", "Legg til en framdriftsrapport");
        web.perform(get(theirs + "/award").with(user(stage.user(Cast.ANNE)))).andExpect(content().string(not(containsString("78903"))));
        sees(Cast.METTE, theirs + "/award", "78903");
        does(Cast.SIRI, post(own + "/grant/account").param("account", "8601 11 17947").param("reason", "Byttet bank.")).andExpect(status().is3xxRedirection());
        sees(Cast.SIRI, own + "/grant", "venter på kontroll");
        does(Cast.METTE, post(theirs + "/award/account").param("deed", "take").param("how", "Ringte.")).andExpect(status().is3xxRedirection());
        sees(Cast.SIRI, own + "/grant", "**947");
    }

    @Test
    void aReportKeepsWhatWasTypedAndShowsWhatIsMissing() throws Exception {
        accepts();
        UUID report = reports.current(number).orElseThrow().id();
        String page = own + "/grant/reports/" + report;
        does(Cast.SIRI, multipart(page).file(new MockMultipartFile("file", "bilder.pdf", "application/pdf", BadFiles.pdf()))
            .param("progress", "Godt i gang.").param("newJobs", "mange").param("deed", "save")).andExpect(status().is(422))
            .andExpect(content().string(allOf(containsString("mange"), containsString("Skriv et helt tall"))));
        sees(Cast.SIRI, page, "Godt i gang.");
        does(Cast.SIRI, multipart(page).file(new MockMultipartFile("file", "bilder.pdf", "application/pdf", BadFiles.pdf()))
            .param("progress", "Godt i gang.").param("deed", "send")).andExpect(status().is(422))
            .andExpect(content().string(allOf(containsString("Skriv hva dere har gjort"), containsString("bilder.pdf"))));
        sends(page);
        sees(Cast.ANNE, theirs + "/reports", "Godt i gang.", "bilder.pdf", "Godkjenn rapporten", "tolv");
        sees(Cast.ANNE, "/worklist/grants", number.value());
        does(Cast.ANNE, post(theirs + "/reports/" + report + "/return").param("question", "Hvilke?")).andExpect(status().is(422));
        does(Cast.ANNE, post(theirs + "/reports/" + report + "/approval")).andExpect(status().is3xxRedirection());
        stage.by(Cast.METTE, user -> decisions.publish(user, number));
        web.perform(get("/awards/" + number)).andExpect(content().string(allOf(containsString("Resultater"), containsString("tolv"))));
    }

    @Test
    void thePlanOfReportsIsChangedByAnAdvisor() throws Exception {
        accepts();
        String later = reports.current(number).orElseThrow().dueOn().plusDays(20).toString();
        does(Cast.ANNE, post(theirs + "/award/reports/" + reports.current(number).orElseThrow().id()).param("deed", "move").param("until", later))
            .andExpect(status().is3xxRedirection());
        int planned = reports.of(number).size();
        does(Cast.ANNE, post(theirs + "/award/reports").param("until", later)).andExpect(status().is3xxRedirection());
        org.assertj.core.api.Assertions.assertThat(reports.of(number)).hasSize(planned + 1);
        does(Cast.METTE, post(theirs + "/award/reports").param("until", later)).andExpect(status().is(409));
    }

    @Test
    void toOthersThereIsNoGrant() throws Exception {
        does(Cast.OLA, get(own + "/grant")).andExpect(status().isNotFound());
        does(Cast.VERA, get(theirs + "/award")).andExpect(status().isNotFound());
    }

    private AbstractMockHttpServletRequestBuilder<?> accepting(String account) {
        return post(own + "/grant/acceptance").param("condition", "0").param("terms", "true").param("financing", "true").param("account", account);
    }

    private void accepts() throws Exception {
        does(Cast.SIRI, accepting("1234 56 78903")).andExpect(status().is3xxRedirection());
    }

    private void sends(String page) throws Exception {
        AbstractMockHttpServletRequestBuilder<?> sent = multipart(page).param("progress", "Godt i gang.").param("activities", "Fem samlinger.")
            .param("deviations", "Ingen.").param("nextPeriod", "Fem til.").param("deed", "send");
        for (int at = 0; at < 10; at++) {
            sent.param("goals[" + at + "].reached", "tolv");
        }
        does(Cast.SIRI, sent).andExpect(status().is3xxRedirection());
    }

    private ResultActions does(Cast person, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return web.perform(request.with(user(stage.user(person))).with(csrf()));
    }

    private void sees(Cast person, String page, String... words) throws Exception {
        ResultActions shown = web.perform(get(page).with(user(stage.user(person)))).andExpect(status().isOk());
        for (String word : words) {
            shown.andExpect(content().string(containsString(word.replace(" kr", "\u00a0kr").replace("600 000", "600\u00a0000"))));
        }
    }
}
