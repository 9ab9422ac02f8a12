package tilsagn.aid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.appeal.AppealDesk;
import tilsagn.appeal.AppealScene;
import tilsagn.appeal.AppealVerdict;
import tilsagn.application.AidType;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.Cases;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.correspondence.LetterKind;
import tilsagn.correspondence.LetterReleases;
import tilsagn.correspondence.Letters;
import tilsagn.decision.PoolLedger;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** Money an appeal gives waits for the state-aid desk, with a work item and a way there; and a letter that can never go out is taken back. */
@HouseTest
class AppealAidTests {

    private static final Nok AMOUNT = AidWalks.AMOUNT;

    @Autowired
    Stage stage;
    @Autowired
    Screen screen;
    @Autowired
    AppealScene scene;
    @Autowired
    AppealDesk desk;
    @Autowired
    PoolLedger ledger;
    @Autowired
    Letters letters;
    @Autowired
    LetterReleases releases;
    @Autowired
    TaskService tasks;
    @Autowired
    Cases cases;
    @Autowired
    Calls calls;
    @Autowired
    BusinessTime time;
    @Autowired
    AutowireCapableBeanFactory beans;

    private AidWalks walks;

    @BeforeEach
    void walks() {
        walks = beans.createBean(AidWalks.class);
    }

    private List<String> waits(CaseNumber number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).processDefinitionKey("appeal").list().stream()
            .map(Task::getTaskDefinitionKey).sorted().toList();
    }

    @Test
    void aReviewThatGivesMoneyNobodyHasAssessedIsAWorkItemAndTheRefusalLeadsToIt() throws Exception {
        CaseNumber number = walks.appealed();
        stage.by(Cast.BJORN, user -> scene.reviews(user, number, AppealVerdict.REVERSE, AMOUNT));
        assertThat(waits(number)).containsExactly("approveReversal", "clearAppealAid");
        assertThat(screen.get(Cast.ANNE, "/cases/" + number + "/overview").is(200).text()).contains(screen.says("workflow.task.clearAppealAid"));
        Screen.Answer stopped = screen.post(scene.decider(number), "/cases/" + number + "/appeal/approval").is(409);
        assertThat(stopped.text()).contains(screen.says("appeal.unmet"));
        assertThat(stopped.html()).contains("/cases/" + number + "/aid");
        assertThat(waits(number)).containsExactly("approveReversal", "clearAppealAid");

        walks.aid().startsClean(number);
        walks.aid().assesses(number, AidBasis.DE_MINIMIS);
        assertThat(waits(number)).containsExactly("approveReversal");
        stage.by(scene.decider(number), user -> desk.approve(user, number, null));
        stage.machineryRuns();
        assertThat(cases.get(number).status()).isEqualTo(ApplicationStatus.GRANTED);
        assertThat(letters.find(number, LetterKind.APPEAL_REVERSED).orElseThrow().text().toString()).contains("bagatellmessig støtte");
        assertThat(waits(number)).isEmpty();
    }

    @Test
    void theTaskIsGoneWhenTheAppealGoesAnotherWay() {
        CaseNumber number = walks.appealed();
        stage.by(Cast.BJORN, user -> scene.reviews(user, number, AppealVerdict.REVERSE, AMOUNT));
        stage.by(scene.decider(number), user -> desk.sendBack(user, number, null, AppealScene.WHY));
        assertThat(waits(number)).containsExactly("reviewAppeal");
        scene.isReviewed(number, AppealVerdict.UPHOLD, null);
        assertThat(waits(number)).isEmpty();
    }

    @Test
    void theAppealBodyIsStoppedTooAndTheAdviserGetsTheTask() throws Exception {
        CaseNumber number = walks.appealed();
        scene.isReviewed(number, AppealVerdict.UPHOLD, null);
        scene.reachesTheBody(number);
        Screen.Answer stopped = screen.post(Cast.KLARA, "/cases/" + number + "/appeal/ruling", "verdict", "PARTLY_UPHELD", "amount", "400 000", "words",
            AppealScene.WHY).is(409);
        assertThat(stopped.text()).contains(screen.says("aid.not-assessed"), screen.says("appeal.unmet"), AppealScene.WHY);
        assertThat(waits(number)).containsExactly("clearAppealAid", "ruleOnAppeal");
        scene.isRuled(number, AppealVerdict.NOT_UPHELD, null);
        assertThat(waits(number)).isEmpty();
    }

    @Test
    void aHeldLetterThatCanNeverGoOutIsTakenBackWithItsDecision() throws Exception {
        CaseNumber number = walks.held(CastOrganisation.KODEVERKET);
        Call call = calls.get(cases.get(number).callId());
        walks.aid().finds(number, time.today().minusDays(1), 9_000_000, AidType.DE_MINIMIS);
        stage.get(Cast.METTE, user -> releases.order(user, call));
        stage.machineryRuns();
        assertThat(screen.get(Cast.METTE, "/rankings/" + call.slug() + "/letters").is(200).html()).contains("/cases/" + number + "/aid",
            screen.says("correspondence.release.aid"));
        assertThat(screen.get(Cast.DAG, "/cases/" + number + "/aid").is(200).text()).contains(screen.says("aid.take-back.hint"));
        screen.post(Cast.DAG, "/cases/" + number + "/aid/take-back", "reason", "Taket for bagatellmessig støtte er nådd.").is(303);

        assertThat(letters.find(number, LetterKind.DECISION)).isEmpty();
        assertThat(ledger.of(call.id()).committed()).isEqualTo(Nok.ZERO);
        Nok less = Nok.of(300_000);
        walks.aid().startsClean(number);
        stage.isAllocated(number, less, "Mer er det ikke plass til under taket.");
        stage.isDecided(scene.decider(number), number, less);
        stage.machineryRuns();
        assertThat(letters.find(number, LetterKind.DECISION).orElseThrow()).satisfies(letter -> {
            assertThat(letter.isWaiting()).isTrue();
            assertThat(letter.text().toString()).contains(less.format());
        });
    }

    @Test
    void theLettersPageSaysWhichAwardsWaitForTheirAid() throws Exception {
        CaseNumber number = walks.waiting(CastOrganisation.FJORDVATN);
        stage.machineryRuns();
        String page = "/rankings/" + calls.get(cases.get(number).callId()).slug() + "/letters";
        Screen.Answer waiting = screen.get(Cast.METTE, page).is(200);
        assertThat(waiting.text()).contains(screen.says("correspondence.call-letters.unclear", 1));
        assertThat(waiting.html()).contains("/cases/" + number + "/aid");
        walks.aid().startsClean(number);
        walks.aid().assesses(number, AidBasis.DE_MINIMIS);
        stage.machineryRuns();
        assertThat(screen.get(Cast.METTE, page).is(200).text()).doesNotContain(screen.says("correspondence.call-letters.unclear", 1));
    }
}
