package tilsagn.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.MockMvc;

import tilsagn.HouseTest;
import tilsagn.Stage;
import tilsagn.application.Applications;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.workflow.Incidents;
import tilsagn.workflow.ProcessIncident;

/** The administrators' pages: what has stopped, in words; another try; and the versions of the diagrams. */
@HouseTest
class IncidentPagesWebTests {

    @Autowired
    Stage stage;
    @Autowired
    Applications applications;
    @Autowired
    Incidents incidents;
    @Autowired
    BusinessTime time;
    @Autowired
    JavaMailSenderImpl sender;
    @Autowired
    GreenMail server;
    @Autowired
    MockMvc web;

    private CaseNumber number;

    @BeforeEach
    void theMailServerIsDownForAnHour() {
        UUID draft = stage.draft(CastOrganisation.PROSESSPARTNER, stage.openCall(Nok.of(2_300_000)), Nok.of(500_000));
        stage.machineryRuns();
        sender.setPort(1);
        number = stage.get(Cast.SIRI, user -> applications.submit(user, draft)).caseNumber();
        for (int minutes : new int[] {0, 2, 6, 31, 31}) {
            time.forward(Duration.ofMinutes(minutes));
            stage.machineryRuns();
        }
        sender.setPort(server.getSmtp().getPort());
    }

    @AfterEach
    void everythingGoesOn() {
        incidents.of(stage.user(Cast.ADA)).forEach(one -> incidents.retry(stage.user(Cast.ADA), one.id()));
        stage.machineryRuns();
    }

    @Test
    void theListAndTheStepTellInWordsWhatHasStoppedAndTheButtonTriesAgain() throws Exception {
        String id = incident().id();
        String list = page("/incidents");
        assertThat(list).contains("Sende kvittering til søkeren", number.value(), "E-posttjeneren tok ikke imot", "Kvittering: Vi har mottatt")
            .doesNotContain("??");
        assertThat(page("/incidents/" + id)).contains("Prøvd 4 ganger", "Søkeren har ikke fått kvittering på e-post", "Feilmelding").doesNotContain("??");
        web.perform(post("/incidents/{id}/retry", id).with(csrf()).with(user(stage.user(Cast.ADA)))).andExpect(status().is3xxRedirection())
            .andExpect(redirectedUrl("/incidents"));
        stage.machineryRuns();
        assertThat(page("/incidents")).doesNotContain(number.value());
        web.perform(get("/incidents/{id}", id).with(user(stage.user(Cast.ADA)))).andExpect(status().isNotFound());
    }

    @Test
    void theTaskStandsInTheAdministratorsQueueAndOnTheCase() throws Exception {
        assertThat(page("/worklist?view=all&q=" + number)).contains("Et automatisk steg har stoppet", "/worklist/incident-" + incident().id() + "/take");
        assertThat(page("/cases/" + number + "/process")).contains("Et automatisk steg har stoppet");
    }

    @Test
    void nobodyButAdministratorsOfTheCounty() throws Exception {
        for (Cast person : new Cast[] {Cast.ANNE, Cast.METTE, Cast.ROLF, Cast.SIRI}) {
            web.perform(get("/incidents").with(user(stage.user(person)))).andExpect(status().isNotFound());
        }
        web.perform(get("/incidents")).andExpect(status().is3xxRedirection());
    }

    @Test
    void theVersionsAndWhatAMoveWouldDo() throws Exception {
        assertThat(page("/incidents/versions")).contains("Behandling av søknad om tilskudd", "nyeste", "Nytt varsel om et brev").doesNotContain("??");
        assertThat(page("/incidents/versions/try")).doesNotContain("??");
        web.perform(post("/incidents/versions/migrate").with(csrf()).with(user(stage.user(Cast.ADA)))).andExpect(redirectedUrl("/incidents/versions"));
    }

    @Test
    void theCasesPanelTellsWhy() throws Exception {
        stage.passesFormalCheck(number);
        web.perform(get("/cases/{number}/process", number).with(user(stage.user(Cast.ANNE)))).andExpect(status().isOk())
            .andExpect(content().string(containsString("Hvorfor saken gikk denne veien")))
            .andExpect(content().string(containsString("Tas søknaden til behandling?")))
            .andExpect(content().string(containsString("Er vilkårene for støtte oppfylt? Alle vilkår i regeltabellen er oppfylt.")))
            .andExpect(content().string(containsString("Sendt innen fristen: Ja"))).andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void thePanelTellsWhyInTheReadersLanguage() throws Exception {
        stage.passesFormalCheck(number);
        assertThat(process("en")).contains("Is the application admitted?", "Are the conditions for support fulfilled? ", "Submitted before the deadline: Yes")
            .doesNotContain("Tas søknaden", "Sendt innen", "??");
        assertThat(process("nn")).contains("Blir søknaden teken til behandling?", "Send innan fristen: Ja");
    }

    private String process(String language) throws Exception {
        return web.perform(get("/cases/{number}/process", number).cookie(new Cookie("tilsagn-language", language)).with(user(stage.user(Cast.ANNE))))
            .andReturn().getResponse().getContentAsString();
    }

    private ProcessIncident incident() {
        return incidents.of(stage.user(Cast.ADA)).stream().filter(one -> number.equals(one.caseNumber())).findFirst().orElseThrow();
    }

    private String page(String path) throws Exception {
        return web.perform(get(path).with(user(stage.user(Cast.ADA)))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }
}
