package tilsagn.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Stage;
import tilsagn.application.CaseHolds;
import tilsagn.application.Cases;
import tilsagn.application.Withdrawals;
import tilsagn.call.Call;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.correspondence.LetterKind;
import tilsagn.correspondence.Letters;
import tilsagn.core.BusinessTime;
import tilsagn.decision.Decision;
import tilsagn.decision.Decisions;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.journal.Journal;
import tilsagn.journal.JournalEntry;
import tilsagn.workflow.CaseMigration.Move;

/** Cases that began before hold and preliminary reply were drawn are moved to the newest diagram, and go on to their end with both. */
@HouseTest
class CaseMigrationProcessTests {

    private static final Nok APPLIED = Nok.of(600_000);
    private static final Path DIAGRAM = Path.of("processes/grant-application.bpmn");

    @Autowired
    Stage stage;
    @Autowired
    RepositoryService models;
    @Autowired
    RuntimeService processes;
    @Autowired
    TaskService tasks;
    @Autowired
    CaseMigration migration;
    @Autowired
    CaseDiagram diagram;
    @Autowired
    CaseHolds holds;
    @Autowired
    Withdrawals withdrawals;
    @Autowired
    Cases cases;
    @Autowired
    Decisions decisions;
    @Autowired
    Letters letters;
    @Autowired
    Journal journal;
    @Autowired
    BusinessTime time;

    @Test
    void casesInEveryStateAreMovedAndGetTheNewAbilities() throws IOException {
        deploy(old());
        Call call = stage.openCall(Nok.of(2_300_000));
        CaseNumber fresh = stage.submits(CastOrganisation.PROSESSPARTNER, call, APPLIED);
        CaseNumber scoring = stage.submits(CastOrganisation.MIKROLINJA, call, APPLIED);
        CaseNumber recommended = stage.submits(CastOrganisation.KODEVERKET, call, APPLIED);
        stage.passesFormalCheck(scoring);
        stage.scores(Cast.ANNE, scoring, Stage.GOOD);
        stage.isAssessed(recommended, APPLIED, Stage.GOOD);
        assertThatThrownBy(() -> hold(fresh)).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.key()).isEqualTo("workflow.hold.not-possible"));
        deploy(Files.readString(DIAGRAM));
        int newest = diagram.roadOf(fresh).newestVersion();
        assertThat(diagram.roadOf(fresh).processVersion()).isEqualTo(newest - 1);
        triesOutWithoutMoving(fresh, scoring, recommended);
        assertThat(stage.get(Cast.ADA, migration::migrate)).allMatch(move -> move.problem() == null);
        for (CaseNumber number : List.of(fresh, scoring, recommended)) {
            assertThat(diagram.roadOf(number).processVersion()).isEqualTo(newest);
            assertThat(journal.of(number)).extracting(JournalEntry::what).contains("process.migrated");
        }
        theFirstIsHeldAndHearsFromTheCountyAndIsWithdrawn(call, fresh);
        theSecondGoesOnScoring(scoring);
        theThirdGoesOnToItsDecision(recommended);
    }

    @Test
    void onlyAdministratorsAndOnlyTheirCounty() {
        assertThatThrownBy(() -> stage.by(Cast.METTE, migration::tryOut)).isInstanceOf(NotFound.class);
        assertThat(stage.get(Cast.ADA, migration::versions)).filteredOn(version -> version.key().equals("grantApplication"))
            .anyMatch(CaseMigration.Version::newest);
    }

    @Test
    void aCaseWhoseDecisionIsAwaitedOnTheOldDiagramIsMovedAndItsLetterWaits() throws IOException {
        deploy(withoutTheWait());
        Call call = stage.openHoldingCall(Nok.of(2_300_000));
        CaseNumber stays = pending(CastOrganisation.MIKROLINJA, call);
        CaseNumber moved = pending(CastOrganisation.KODEVERKET, call);
        stage.deadlinePasses(call);
        List.of(stays, moved).forEach(number -> stage.isAllocated(number, APPLIED, null));
        stage.isDecided(Cast.DAG, stays, APPLIED);
        assertThat(running(stays)).as("the old diagram tells at once, as it did").isZero();
        deploy(Files.readString(DIAGRAM));
        assertThat(stage.get(Cast.ADA, migration::migrate)).filteredOn(move -> move.caseNumber().equals(moved)).allMatch(move -> move.problem() == null);
        stage.isDecided(Cast.DAG, moved, APPLIED);
        assertThat(diagram.roadOf(moved).current()).containsExactly("waitForRelease");
    }

    private CaseNumber pending(CastOrganisation organisation, Call call) {
        CaseNumber number = stage.submits(organisation, call, APPLIED);
        stage.isAssessed(number, APPLIED, Stage.GOOD);
        return number;
    }

    // As the diagram was before letters could wait.
    private static String withoutTheWait() throws IOException {
        String today = Files.readString(DIAGRAM);
        String before = today.substring(0, today.indexOf("    <bpmn:exclusiveGateway id=\"isLetterHeld\"")) + today.substring(today.indexOf("    <bpmn:serviceTask id=\"notifyApplicant\""));
        before = before.replaceAll("(?s)    <bpmn:sequenceFlow id=\"(toIsLetterHeld|toWaitForRelease|toRecommendationHeldBack)\".*?(/>|</bpmn:sequenceFlow>)\\n", "")
            .replaceAll("    <bpmn:sequenceFlow id=\"toNotifyApplicantAfterRelease\".*\\n", "")
            .replace("<bpmn:incoming>toRecommendationHeldBack</bpmn:incoming>", "").replace("<bpmn:incoming>toNotifyApplicantAfterRelease</bpmn:incoming>", "").replace("<bpmn:outgoing>toIsLetterHeld</bpmn:outgoing>", "<bpmn:outgoing>toNotifyApplicant</bpmn:outgoing>")
            .replace("name=\"Nei\" sourceRef=\"isLetterHeld\" targetRef=\"notifyApplicant\"", "sourceRef=\"issueDecisionLetter\" targetRef=\"notifyApplicant\"");
        return before.substring(0, before.indexOf("  <bpmndi:BPMNDiagram")) + "</bpmn:definitions>\n";
    }

    private void triesOutWithoutMoving(CaseNumber... numbers) {
        List<Move> tried = stage.get(Cast.ADA, migration::tryOut);
        assertThat(tried).extracting(Move::caseNumber).contains(numbers);
        assertThat(tried).allMatch(move -> move.problem() == null);
        assertThat(diagram.roadOf(numbers[0]).processVersion()).isLessThan(diagram.roadOf(numbers[0]).newestVersion());
    }

    private void theFirstIsHeldAndHearsFromTheCountyAndIsWithdrawn(Call call, CaseNumber number) {
        hold(number);
        stage.deadlinePasses(call);
        time.moveTo(call.times().preliminaryReplyDue(cases.get(number).submittedAt()));
        stage.machineryRuns();
        assertThat(letters.isSent(number, LetterKind.PRELIMINARY_REPLY)).isTrue();
        stage.by(Cast.SIRI, user -> withdrawals.withdraw(user, cases.get(number).id(), null, true));
        stage.machineryRuns();
        assertThat(running(number)).isZero();
    }

    private void theSecondGoesOnScoring(CaseNumber number) {
        stage.scores(Cast.BJORN, number, Stage.GOOD);
        assertThat(tasks.createTaskQuery().processDefinitionKey("grantApplication").processInstanceBusinessKey(number.value()).singleResult().getTaskDefinitionKey()).isEqualTo("recommendAward");
    }

    private void theThirdGoesOnToItsDecision(CaseNumber number) {
        stage.isAllocated(number, APPLIED, null);
        stage.isDecided(Cast.DAG, number, APPLIED);
        assertThat(running(number)).isZero();
        assertThat(decisions.of(number).status()).isNotEqualTo(Decision.Status.WITHDRAWN);
    }

    private long running(CaseNumber number) {
        return processes.createProcessInstanceQuery().processDefinitionKey(GrantApplicationProcess.KEY).processInstanceBusinessKey(number.value()).count();
    }

    private void hold(CaseNumber number) {
        stage.by(Cast.ANNE, user -> holds.hold(user, number, "Vi venter på svar fra Innovasjon Norge.", null));
    }

    // As the diagram was before: without the two parts below the main line.
    private static String old() throws IOException {
        String today = Files.readString(DIAGRAM);
        String before = without(without(today, "hold"), "preliminaryReply");
        return before.substring(0, before.indexOf("  <bpmndi:BPMNDiagram")) + "</bpmn:definitions>\n";
    }

    private static String without(String model, String part) {
        int from = model.indexOf("    <bpmn:subProcess id=\"" + part + "\"");
        String end = "</bpmn:subProcess>\n";
        return model.substring(0, from) + model.substring(model.indexOf(end, from) + end.length());
    }

    private void deploy(String model) {
        models.createDeployment().name("test").addInputStream("grant-application.bpmn",
            new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8))).deploy();
    }
}
