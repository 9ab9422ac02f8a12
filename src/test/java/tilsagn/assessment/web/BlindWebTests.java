package tilsagn.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.application.Cases;
import tilsagn.application.Partner;
import tilsagn.assessment.Assessments;
import tilsagn.assessment.Assessors;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.demo.TestCalls;
import tilsagn.worklist.Worklist;

/** In a blind call those who assess, or may come to, meet no name until every sheet is in; who had to know assesses nothing. */
@HouseTest
class BlindWebTests {

    private static final AtomicInteger ROUNDS = new AtomicInteger(7_000);
    private static final String NAME = CastOrganisation.PROSESSPARTNER.fullName();

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    TestCalls testCalls;
    @Autowired
    Calls calls;
    @Autowired
    Cases cases;
    @Autowired
    BusinessTime time;
    @Autowired
    Assessments assessments;
    @Autowired
    Assessors assessors;
    @Autowired
    Worklist worklist;

    private Call call;
    private CaseNumber number;

    @BeforeEach
    void twoApplicationsToABlindCall() {
        time.moveTo(time.now());
        int round = ROUNDS.incrementAndGet();
        Call blind = testCalls.announceBlind("blind-" + round, round, time.now().minus(Duration.ofDays(1)), time.now().plus(Duration.ofDays(10)));
        stage.machineryRuns();
        call = calls.get(blind.id());
        number = stage.submits(CastOrganisation.PROSESSPARTNER, call, Nok.of(400_000));
        stage.submits(CastOrganisation.MIKROLINJA, call, Nok.of(400_000));
    }

    @Test
    void whoAssessesMeetsNoNameAnywhere() throws Exception {
        stage.passesFormalCheck(number);
        stage.by(Cast.METTE, user -> assessors.invite(user, number, "eirik"));
        for (Cast assessor : List.of(Cast.BJORN, Cast.EIRIK)) {
            stage.by(assessor, user -> assessments.declareImpartiality(user, number, true, null));
        }
        List<String> names = cases.get(number).partners().stream().map(Partner::name).toList();
        assertThat(names).isNotEmpty();
        for (Cast reader : List.of(Cast.BJORN, Cast.EIRIK, Cast.CATO)) {
            for (String page : List.of("/cases/" + number, "/cases/" + number + "/assessment/scores", "/worklist?view=all&call=" + call.id(), "/worklist?view=mine&call=" + call.id(),
                "/worklist?view=all&q=prosesspartner&call=" + call.id(), "/rankings/" + call.slug(), "/rankings/" + call.slug() + "/progress", "/insight?call=" + call.slug())) {
                String main = screen.get(reader, page).text().replaceAll("(?s)<input[^>]*name=\"q\"[^>]*>", "");
                assertThat(main).as(reader + page).doesNotContain(NAME).doesNotContain(names).doesNotContain(Cast.SIRI.email());
            }
            for (String shut : List.of("application.pdf", "letters", "messages", "journal", "decision", "process", "assessment", "assessment/formal-check",
                "attachments/00000000-0000-0000-0000-000000000000", "versions")) {
                screen.get(reader, "/cases/" + number + "/" + shut).is(404);
            }
        }
        assertThat(screen.get(Cast.BJORN, "/cases/" + number).is(200).text()).contains("Søker " + number, "Partner 2", screen.says("application.veiled"));
        assertThat(screen.get(Cast.METTE, "/cases/" + number).text()).as("the manager does not assess").contains(NAME);
    }

    @Test
    void oneDeclaresAgainstEverybodyInTheCallWithoutLearningWhoIsWho() throws Exception {
        stage.passesFormalCheck(number);
        assertThat(screen.get(Cast.BJORN, "/cases/" + number + "/assessment/impartiality").is(200).text())
            .contains(screen.says("assessment.blind.parties"), screen.says("assessment.blind.people"), NAME, CastOrganisation.MIKROLINJA.fullName(),
                Cast.SIRI.fullName(), Cast.KARI.fullName()).doesNotContain(screen.says("assessment.impartiality.parties"));
    }

    @Test
    void whoDidTheFormalCheckKnowsAndDoesNotAssess() throws Exception {
        screen.get(Cast.ANNE, "/cases/" + number + "/assessment/formal-check").is(404);
        String task = stage.get(Cast.ANNE, user -> worklist.ofCase(user, number)).get(0).taskId();
        screen.post(Cast.ANNE, "/worklist/" + task + "/take").is(303);
        assertThat(screen.get(Cast.ANNE, "/cases/" + number + "/assessment/formal-check").is(200).text()).contains(NAME);
        stage.passesFormalCheck(number);
        assertThat(screen.get(Cast.ANNE, "/cases/" + number).is(200).text()).contains(NAME);
        assertThat(screen.post(Cast.ANNE, "/cases/" + number + "/assessment/impartiality", "impartial", "yes").is(409).text())
            .contains(screen.says("assessment.blind.formal-checker"));
        assertThat(screen.get(Cast.METTE, "/cases/" + number + "/assessment/assessors").html()).contains("value=\"bjorn\"").doesNotContain("value=\"anne\"");
    }

    @Test
    void everythingIsThereOnceAllSheetsAreIn() throws Exception {
        stage.passesFormalCheck(number);
        stage.scores(Cast.BJORN, number, Stage.GOOD);
        assertThat(screen.get(Cast.BJORN, "/cases/" + number).text()).doesNotContain(NAME);
        stage.scores(Cast.CATO, number, Stage.GOOD);
        for (Cast reader : List.of(Cast.BJORN, Cast.CATO)) {
            assertThat(screen.get(reader, "/cases/" + number).is(200).text()).contains(NAME);
            screen.get(reader, "/cases/" + number + "/letters").is(200);
        }
    }
}
