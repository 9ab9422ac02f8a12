package tilsagn.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.account.User;
import tilsagn.assessment.Assessments;
import tilsagn.assessment.Reminders;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** The manager sees who is waited for and reminds them; the assessors go through the cases they differ on. */
@HouseTest
class ProgressWebTests {

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Assessments assessments;

    @Autowired
    Reminders reminders;
    @Autowired
    BusinessTime time;

    private Call call;
    private CaseNumber number;

    @BeforeEach
    void anneAndBjornAssessAnAdmittedCase() {
        call = stage.openCall(Nok.of(2_300_000));
        number = admitted();
    }

    private CaseNumber admitted() {
        CaseNumber one = stage.submits(CastOrganisation.PROSESSPARTNER, call, Nok.of(400_000));
        stage.passesFormalCheck(one);
        for (Cast assessor : List.of(Cast.ANNE, Cast.BJORN)) {
            stage.by(assessor, user -> assessments.declareImpartiality(user, one, true, null));
        }
        stage.machineryRuns();
        return one;
    }

    @Test
    void theMatrixSaysWhoHasComeHowFarAndNeverWhat() throws Exception {
        screen.post(Cast.ANNE, "/cases/" + number + "/assessment/scores", "save", "later", "points-C1", "6", "points-C4", "none", "reason-C1",
            "Annes egne ord om kriteriet.").is(303);
        Screen.Answer matrix = screen.get(Cast.METTE, page()).is(200);
        assertThat(matrix.text()).contains(Cast.ANNE.fullName(), screen.says("assessment.progress.state.BEGUN", "2", "7"), Cast.BJORN.fullName(),
            screen.says("assessment.progress.state.NOT_STARTED"), screen.says("assessment.progress.urgency.LATER")).doesNotContain("Annes egne ord");
        screen.post(Cast.ANNE, "/cases/" + number + "/assessment/scores", sheet(6)).is(303);
        stage.machineryRuns();
        assertThat(screen.get(Cast.METTE, page()).text()).contains(screen.says("assessment.progress.state.IN")).doesNotContain(screen.says("assessment.scale.6"));
    }

    @Test
    void theMatrixIsForAdvisorsManagersAndAuditorsOfTheCounty() throws Exception {
        for (Cast reader : List.of(Cast.ANNE, Cast.METTE, Cast.ROLF)) {
            screen.get(reader, page()).is(200);
        }
        assertThat(screen.get(Cast.ANNE, page()).html()).as("reminding is the manager's").doesNotContain("/reminders");
        for (Cast stranger : List.of(Cast.DAG, Cast.VERA, Cast.VIDAR, Cast.EIRIK, Cast.SIRI)) {
            screen.get(stranger, page()).is(404);
        }
        screen.post(Cast.ANNE, "/rankings/" + call.slug() + "/reminders", "who", "bjorn").is(404);
    }

    @Test
    void aPersonIsRemindedAtMostOnceADayAndTheJournalKnows() throws Exception {
        days(1);
        screen.post(Cast.METTE, "/rankings/" + call.slug() + "/reminders", "who", "anne").is(303);
        assertThat(screen.get(Cast.METTE, page()).text()).contains(screen.says("assessment.remind.is-done"));
        assertThat(screen.get(Cast.METTE, "/cases/" + number + "/journal").text()).contains(screen.says("journal.assessment.reminded"), Cast.METTE.fullName());
        User mette = stage.user(Cast.METTE);
        assertThatThrownBy(() -> reminders.remind(mette, call.slug(), "anne")).hasMessageContaining("assessment.remind.today");
        assertThatThrownBy(() -> reminders.remind(mette, call.slug(), "nobody'; drop")).hasMessageContaining("assessment.remind.nothing");
        screen.post(Cast.METTE, "/rankings/" + call.slug() + "/reminders", "who", "nobody'; drop").is(303);
        days(1);
        assertThatCode(() -> stage.by(Cast.METTE, user -> reminders.remind(user, call.slug(), "anne"))).doesNotThrowAnyException();
    }

    @Test
    void thoseWhoAreLateAreRemindedAllAtOnce() throws Exception {
        assertThat(screen.get(Cast.METTE, page()).text()).doesNotContain(screen.says("assessment.progress.urgency.LATE"));
        days(40);
        assertThat(screen.get(Cast.METTE, page()).text()).contains(screen.says("assessment.progress.urgency.LATE"),
            screen.says("assessment.remind.late", "2"));
        screen.post(Cast.METTE, "/rankings/" + call.slug() + "/reminders").is(303);
        assertThat(screen.get(Cast.METTE, "/cases/" + number + "/journal").text().split(screen.says("journal.assessment.reminded"), -1)).hasSize(3);
    }

    @Test
    void theMeetingGoesFromCaseToCaseAndAnAgreedScoreCounts() throws Exception {
        CaseNumber second = admitted();
        List.of(number, second).forEach(one -> {
            stage.by(Cast.ANNE, user -> assessments.submitScores(user, one, Stage.scores(7, 5, 5, 5, 5, 5, 5)));
            stage.by(Cast.BJORN, user -> assessments.submitScores(user, one, Stage.scores(3, 5, 5, 5, 5, 5, 5)));
            stage.machineryRuns();
        });
        assertThat(screen.get(Cast.ANNE, "/rankings/" + call.slug() + "/consensus").is(200).text()).contains(number.value(), second.value());
        Screen.Answer first = screen.get(Cast.ANNE, consensus(number)).is(200);
        assertThat(first.text()).contains(screen.says("assessment.meeting.place", "1", "2"), screen.says("assessment.consensus.differ", 4));
        assertThat(first.html()).contains("rel=\"next\"", consensus(second));
        assertThat(screen.post(Cast.ANNE, consensus(number), "note-C1", "Vi leste vedlegget sammen.", "agreed-C1", "9").is(422).error("agreed-C1")).isNotBlank();
        assertThat(screen.post(Cast.ANNE, consensus(number), "note-C1", "Vi leste vedlegget sammen.", "agreed-C1", "6", "with-bjorn", "true", "with-cato",
            "true").is(303).location()).isEqualTo(consensus(second));
        assertThat(screen.get(Cast.METTE, "/cases/" + number + "/assessment").is(200).text()).contains("5,20", screen.says("assessment.agreed"));
        assertThat(screen.get(Cast.METTE, consensus(number)).text()).contains(
            screen.says("assessment.consensus.took-part", Cast.ANNE.fullName() + ", " + Cast.BJORN.fullName()));
        assertThat(screen.get(Cast.METTE, "/cases/" + number + "/journal").text()).contains(Cast.ANNE.fullName() + ", " + Cast.BJORN.fullName());
    }

    private void days(int howMany) {
        time.moveTo(time.now().plus(Duration.ofDays(howMany)));
    }

    private String page() {
        return "/rankings/" + call.slug() + "/progress";
    }

    private static String consensus(CaseNumber one) {
        return "/cases/" + one + "/assessment/consensus";
    }

    private static String[] sheet(int points) {
        List<String> form = new ArrayList<>();
        for (int at = 1; at <= 7; at++) {
            form.addAll(List.of("points-C" + at, String.valueOf(points), "reason-C" + at, "Begrunnet i søknaden."));
        }
        return form.toArray(String[]::new);
    }
}
