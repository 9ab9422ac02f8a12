package tilsagn.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.grant.RunningGrants;

/** The diagram's panel: the picture, and the same in words. */
@HouseTest
class ProcessPageWebTests {

    @Autowired
    Stage stage;
    @Autowired
    MockMvc web;
    @Autowired
    Screen screen;
    @Autowired
    RunningGrants running;

    @Test
    void thePanelShowsWhereTheCaseStandsInThePictureAndInWords() throws Exception {
        CaseNumber number = stage.submits(CastOrganisation.PROSESSPARTNER, stage.openCall(Nok.of(2_300_000)), Nok.of(500_000));
        stage.passesFormalCheck(number);
        web.perform(get("/cases/{number}/process", number.value()).with(user(stage.user(Cast.BJORN)))).andExpect(status().isOk())
            .andExpect(content().string(containsString("data-current=\"declareImpartiality\"")))
            .andExpect(content().string(containsString("Erklære habilitet"))).andExpect(content().string(containsString("Formalkontroll")))
            .andExpect(content().string(containsString(Cast.ANNE.fullName()))).andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void theDiagramIsTheOneTheCaseRunsOn() throws Exception {
        CaseNumber number = stage.submits(CastOrganisation.PROSESSPARTNER, stage.openCall(Nok.of(2_300_000)), Nok.of(500_000));
        web.perform(get("/cases/{number}/process/diagram.bpmn", number.value()).with(user(stage.user(Cast.ROLF))))
            .andExpect(status().isOk())
            .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_XML))
            .andExpect(content().string(containsString("process id=\"grantApplication\"")));
    }

    @Test
    void thePictureIsNamedInTheReadersLanguage() throws Exception {
        CaseNumber number = stage.submits(CastOrganisation.PROSESSPARTNER, stage.openCall(Nok.of(2_300_000)), Nok.of(500_000));
        String path = "/cases/" + number + "/process/diagram.bpmn";
        assertThat(picture(path, "nb")).contains("name=\"Rådgiver gjør formalkontroll\"");
        assertThat(picture(path, "en")).contains("Is the application admitted?", "Ready for the formal check", "name=\"Formal check\"", "id=\"checkCompleteness\"")
            .doesNotContain("name=\"Rådgiver");
    }

    private String picture(String path, String language) throws Exception {
        return web.perform(get(path).cookie(new Cookie("tilsagn-language", language)).with(user(stage.user(Cast.ROLF)))).andExpect(status().isOk())
            .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void everyProceedingOfTheCaseHasItsDiagramAndItsWords() throws Exception {
        CaseNumber number = running.running(stage);
        running.begin(number);
        String page = "/cases/" + number + "/process";
        String first = screen.get(Cast.ANNE, page).is(200).html();
        assertThat(screen.get(Cast.ANNE, page).text()).contains(screen.says("workflow.process.grantApplication"), screen.says("workflow.process.grantFollowup"),
            screen.says("workflow.process.appealTime"));
        List<String> links = Pattern.compile("process\\?of=([^\"&]+)\"").matcher(first).results().map(found -> found.group(1)).distinct().toList();
        assertThat(links).hasSize(3);
        for (String link : links) {
            assertThat(screen.get(Cast.ANNE, page, "of", link).is(200).html()).contains("/process/diagram.bpmn?of=" + link).doesNotContain("??");
            assertThat(screen.get(Cast.ROLF, page + "/diagram.bpmn", "of", link).is(200).html()).contains("<bpmn:process");
        }
        CaseNumber other = running.running(stage);
        screen.get(Cast.ANNE, "/cases/" + other + "/process", "of", links.get(0)).is(404);
        screen.get(Cast.ANNE, "/cases/" + other + "/process/diagram.bpmn", "of", links.get(0)).is(404);
    }

    @Test
    void aForeignCaseHasNoDiagram() throws Exception {
        CaseNumber number = stage.submits(CastOrganisation.PROSESSPARTNER, stage.openCall(Nok.of(2_300_000)), Nok.of(500_000));
        for (String path : new String[] {"/cases/{number}/process", "/cases/{number}/process/diagram.bpmn"}) {
            web.perform(get(path, number.value()).with(user(stage.user(Cast.VERA)))).andExpect(status().isNotFound());
        }
        web.perform(get("/cases/2022-9999/process").with(user(stage.user(Cast.ANNE)))).andExpect(status().isNotFound());
    }
}
