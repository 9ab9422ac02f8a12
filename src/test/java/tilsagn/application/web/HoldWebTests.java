package tilsagn.application.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import tilsagn.HouseTest;
import tilsagn.Stage;
import tilsagn.application.CaseHolds;
import tilsagn.application.Cases;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** The panel where a case is put on hold, and what the applicant reads of it. */
@HouseTest
class HoldWebTests {

    private static final String WHY = "Vi venter på svar fra Innovasjon Norge.";
    private static final String NOTE = "Ringte og purret.";

    @Autowired
    Stage stage;
    @Autowired
    CaseHolds holds;
    @Autowired
    Cases cases;
    @Autowired
    MockMvc web;

    private CaseNumber number;

    @BeforeEach
    void sent() {
        number = stage.submits(CastOrganisation.PROSESSPARTNER, stage.openCall(Nok.of(2_300_000)), Nok.of(500_000));
    }

    @Test
    void anAdvisorPutsItOnHoldAndTheApplicantReadsWhyButNotTheNote() throws Exception {
        hold("01.12.2099").andExpect(redirectedUrl(page()));
        assertThat(read(Cast.ANNE, page())).contains(WHY, NOTE, "Ta saken opp igjen").doesNotContain("??");
        assertThat(read(Cast.BJORN, "/cases/" + number)).contains("På vent siden", Cast.ANNE.fullName(), WHY);
        assertThat(read(Cast.SIRI, "/applications/" + cases.get(number).id())).contains("Saken er på vent", WHY, "1. desember 2099",
            "Saken ble satt på vent").doesNotContain(NOTE).doesNotContain("??");
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldAndWhatWasTypedStands() throws Exception {
        String again = web.perform(post(page()).param("reason", "").param("note", NOTE).with(csrf()).with(user(stage.user(Cast.ANNE))))
            .andExpect(status().is(422)).andReturn().getResponse().getContentAsString();
        assertThat(again).contains("Skriv en begrunnelse.", NOTE);
        hold("01.12.2001").andExpect(status().is(422));
        hold("i morgen").andExpect(status().is(422));
        assertThat(holds.isHeld(number)).isFalse();
    }

    @Test
    void itIsMovedAndTakenUpAgain() throws Exception {
        hold("");
        assertThat(read(Cast.METTE, page())).contains("Ingen dato er satt");
        web.perform(post(page() + "/until").param("until", "15.12.2099").with(csrf()).with(user(stage.user(Cast.METTE)))).andExpect(redirectedUrl(page()));
        assertThat(read(Cast.METTE, page())).contains("15. desember 2099");
        web.perform(post(page() + "/resume").param("reason", "Svaret er kommet.").with(csrf()).with(user(stage.user(Cast.METTE))))
            .andExpect(redirectedUrl(page()));
        assertThat(read(Cast.METTE, page())).contains("Tidligere på vent", "Svaret er kommet.").doesNotContain("??");
        assertThat(read(Cast.SIRI, "/applications/" + cases.get(number).id())).contains("Saken ble tatt opp igjen").doesNotContain("Saken er på vent");
    }

    @Test
    void whoeverWorksOnItMeanwhileIsToldWhoAndWhy() throws Exception {
        hold("");
        String refused = web.perform(post("/cases/{number}/assessment/formal-check", number.value()).param("outcome", "ADMITTED").param("decision", "ADMITTED")
            .with(csrf()).with(user(stage.user(Cast.BJORN)))).andReturn().getResponse().getContentAsString();
        assertThat(refused).contains(Cast.ANNE.fullName() + " satte saken på vent");
    }

    private String page() {
        return "/cases/" + number + "/application/hold";
    }

    private ResultActions hold(String until) throws Exception {
        return web.perform(post(page()).param("reason", WHY).param("note", NOTE).param("until", until).with(csrf()).with(user(stage.user(Cast.ANNE))));
    }

    private String read(Cast person, String path) throws Exception {
        return web.perform(get(path).with(user(stage.user(person)))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }
}
