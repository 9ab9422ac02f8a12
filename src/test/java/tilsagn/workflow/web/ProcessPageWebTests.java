package tilsagn.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

import tilsagn.HouseTest;
import tilsagn.Stage;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.workflow.CaseDiagram;
import tilsagn.workflow.CaseReasons;

/** The diagram's panel: the picture, and the same in words. */
@HouseTest
class ProcessPageWebTests {

    @Autowired
    Stage stage;
    @Autowired
    MockMvc web;
    @Autowired
    CaseReasons reasons;
    @Autowired
    CaseDiagram diagrams;

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
    void aWayThatGoesThroughALinkIsTheWayThatWasTaken() throws Exception {
        CaseNumber number = stage.submits(CastOrganisation.PROSESSPARTNER, stage.openCall(Nok.of(2_300_000)), Nok.of(500_000));
        stage.isAssessed(number, Nok.of(500_000), Stage.GOOD);
        List<CaseReasons.Answer> answers = reasons.answersOn(diagrams.roadOf(number));
        assertThat(answers).filteredOn(one -> one.question().equals("Er begge vurderingene inne?")).singleElement()
            .satisfies(one -> assertThat(one.answer()).isEqualTo("Ja"));
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
    void aForeignCaseHasNoDiagram() throws Exception {
        CaseNumber number = stage.submits(CastOrganisation.PROSESSPARTNER, stage.openCall(Nok.of(2_300_000)), Nok.of(500_000));
        for (String path : new String[] {"/cases/{number}/process", "/cases/{number}/process/diagram.bpmn"}) {
            web.perform(get(path, number.value()).with(user(stage.user(Cast.VERA)))).andExpect(status().isNotFound());
        }
        web.perform(get("/cases/2022-9999/process").with(user(stage.user(Cast.ANNE)))).andExpect(status().isNotFound());
    }
}
