package tilsagn.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import tilsagn.HouseTest;
import tilsagn.Stage;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.Applications;
import tilsagn.application.Cases;
import tilsagn.assessment.AgreedScore;
import tilsagn.assessment.Assessment;
import tilsagn.assessment.Assessments;
import tilsagn.assessment.ConsensusWritten;
import tilsagn.assessment.FormalCheck;
import tilsagn.assessment.FormalChecks;
import tilsagn.call.Call;
import tilsagn.call.CallSamples;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.decision.Decisions;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.worklist.WorkItem;
import tilsagn.worklist.Worklist;

/** The seam: what the rooms do moves the process in the same transaction, and what the process waits for is in the queue. */
@HouseTest
class GrantApplicationProcessTests {

    private static final Nok APPLIED = Nok.of(600_000);

    @Autowired
    Stage stage;
    @Autowired
    TaskService tasks;
    @Autowired
    RuntimeService processes;
    @Autowired
    HistoryService history;
    @Autowired
    Assessments assessments;
    @Autowired
    FormalChecks formalChecks;
    @Autowired
    Applications applications;
    @Autowired
    Cases cases;
    @Autowired
    Decisions decisions;
    @Autowired
    Worklist worklist;
    @Autowired
    WorklistFeeder feeder;
    @Autowired
    CaseDiagram diagram;
    @Autowired
    TransactionTemplate inTransaction;
    @Autowired
    ApplicationEventPublisher events;
    @Autowired
    JdbcClient database;

    private Call call;
    private CaseNumber number;

    @BeforeEach
    void oneApplicationIsSent() {
        call = stage.openCall(Nok.of(2_300_000));
        number = stage.submits(CastOrganisation.PROSESSPARTNER, call, APPLIED);
    }

    @Test
    void aSubmissionAndItsProcessAreKeptOrLostTogether() {
        UUID draft = stage.draft(CastOrganisation.FJORDVATN, call, APPLIED);
        long before = running();
        assertThatThrownBy(() -> inTransaction.executeWithoutResult(status -> {
            stage.by(CastOrganisation.FJORDVATN.member(), user -> applications.submit(user, draft));
            assertThat(running()).isEqualTo(before + 1);
            throw new IllegalStateException("the disk is full");
        })).hasMessage("the disk is full");
        assertThat(running()).isEqualTo(before);
        assertThat(stage.get(CastOrganisation.FJORDVATN.member(), user -> applications.draft(user, draft)).status())
            .isEqualTo(ApplicationStatus.DRAFT);
    }

    @Test
    void aFactOutsideATransactionMovesNothing() {
        assertThatThrownBy(() -> events.publishEvent(new ConsensusWritten(number, Set.of())))
            .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theTableLeavesItsSuggestionForTheAdvisor() {
        String reason = database.sql("select suggested_why from assessment where case_number = ?").param(number.value())
            .query(String.class).single();
        assertThat(reason).isEqualTo("workflow.eligibility.fulfilled");
        assertThat(openSteps()).containsExactly("checkCompleteness");
    }

    @Test
    void aStepThatIsDoneIsAFriendlyRefusalAndTheFactIsLostWithIt() {
        stage.passesFormalCheck(number);
        assertThatThrownBy(() -> publish(new Assessment.FormalCheckPassed(number, Map.of()))).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("workflow.already-done");
            assertThat(refusal.status()).isEqualTo(409);
        });
    }

    @Test
    void whatIsTakenIsAssignedAndNobodyElseCompletesIt() {
        String task = openTasks().get(0).getId();
        stage.by(Cast.BJORN, user -> worklist.take(user, task));
        assertThat(openTasks().get(0).getAssignee()).isEqualTo("bjorn");
        assertThatThrownBy(() -> stage.passesFormalCheck(number)).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.key()).isEqualTo("workflow.taken-by-other"));
        assertThat(cases.get(number).status()).isEqualTo(ApplicationStatus.SUBMITTED);
        stage.by(Cast.BJORN, user -> worklist.giveBack(user, task));
        assertThat(openTasks().get(0).getAssignee()).isNull();
        stage.passesFormalCheck(number);
        assertThat(cases.get(number).status()).isEqualTo(ApplicationStatus.ADMITTED);
    }

    @Test
    void aDismissedCaseEndsWithItsLetterAndACallWithNothingElseIsNotKeptWaiting() {
        stage.by(Cast.ANNE, user -> formalChecks.complete(user, number,
            FormalCheck.dismissed(CallSamples.checklist(), "NOT_STARTED", "Startet i august 2022.", "Prosjektet var påbegynt da søknaden ble sendt.")));
        stage.machineryRuns();
        assertThat(endOf(number.value())).isEqualTo("applicationDismissed");
        stage.deadlinePasses(call);
        assertThat(endOf(call.slug())).isEqualTo("closedWithoutApplications");
    }

    @Test
    void aConflictFreesThePlaceForSomebodyElse() {
        stage.passesFormalCheck(number);
        Task first = openTasks().get(0);
        stage.by(Cast.CATO, user -> worklist.take(user, first.getId()));
        stage.by(Cast.CATO, user -> assessments.declareImpartiality(user, number, false, "Satt i styret hos søkeren til i fjor."));
        assertThat(openTasks()).hasSize(2).allMatch(task -> task.getAssignee() == null)
            .extracting(Task::getId).doesNotContain(first.getId());
        stage.scores(Cast.ANNE, number, Stage.GOOD);
        stage.scores(Cast.BJORN, number, Stage.GOOD);
        assertThat(openSteps()).containsExactly("recommendAward");
    }

    @Test
    void theOneWhoDeclaredIsTheOneWhoScores() {
        stage.passesFormalCheck(number);
        stage.by(Cast.BJORN, user -> assessments.declareImpartiality(user, number, true, null));
        assertThat(openTasks()).filteredOn(task -> task.getTaskDefinitionKey().equals("scoreApplication"))
            .extracting(Task::getAssignee).containsExactly("bjorn");
    }

    @Test
    void sheetsThatDifferAskForANote() {
        stage.passesFormalCheck(number);
        stage.scores(Cast.ANNE, number, 7, 5, 5, 5, 5, 5, 5);
        stage.scores(Cast.BJORN, number, 3, 5, 5, 5, 5, 5, 5);
        assertThat(openSteps()).containsExactly("writeConsensus");
        stage.by(Cast.ANNE, user -> assessments.writeConsensus(user, number,
            Map.of("C1", AgreedScore.words("Vi ble enige om fem etter å ha lest vedlegget på nytt.")), Set.of("bjorn")));
        assertThat(openSteps()).containsExactly("recommendAward");
    }

    @Test
    void twoAssessorsMayHandInAtTheSameInstant() throws Exception {
        stage.passesFormalCheck(number);
        for (Cast assessor : List.of(Cast.ANNE, Cast.BJORN)) {
            stage.by(assessor, user -> assessments.declareImpartiality(user, number, true, null));
        }
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Void>> sheets = List.of(Cast.ANNE, Cast.BJORN).stream().<Callable<Void>>map(assessor -> () -> {
                stage.by(assessor, user -> assessments.submitScores(user, number, Stage.scores(Stage.GOOD)));
                return null;
            }).toList();
            for (Future<Void> sheet : both.invokeAll(sheets)) {
                sheet.get();
            }
        } finally {
            both.shutdown();
        }
        stage.machineryRuns();
        assertThat(openSteps()).containsExactly("recommendAward");
    }

    @Test
    void theQueueHoldsWhatTheEngineWaitsFor() {
        stage.isAssessed(number, APPLIED, Stage.GOOD);
        stage.deadlinePasses(call);
        stage.isAllocated(number, APPLIED, null);
        List<WorkItem> items = stage.get(Cast.DAG, user -> worklist.ofCase(user, number));
        assertThat(items).singleElement().satisfies(item -> {
            assertThat(item.step()).isEqualTo("decideApplication");
            assertThat(item.body()).isEqualTo("STANDING_COMMITTEE");
            assertThat(item.href()).isEqualTo("/cases/" + number + "/decision/decision");
            assertThat(item.dueAt()).isAfter(item.createdAt());
        });
        assertThat(decisions.of(number).route().tableVersion()).matches("decision-body v[0-9]+");
    }

    @Test
    void whatTheQueueHasMissedIsAddedAtStart() {
        String task = openTasks().get(0).getId();
        database.sql("delete from work_item where task_id = ?").param(task).update();
        feeder.reconcile();
        assertThat(worklist.openTaskIds()).contains(task);
    }

    @Test
    void theRoadIsToldInWordsWithWhoDidWhat() {
        stage.passesFormalCheck(number);
        CaseRoad road = diagram.roadOf(number);
        assertThat(road.past()).extracting(CaseRoad.Past::labelKey).containsExactly("workflow.task.applicationSubmitted",
            "workflow.task.suggestEligibility", "workflow.task.recordSuggestion", "workflow.task.sendAcknowledgement",
            "workflow.task.acknowledgementSent", "workflow.task.checkCompleteness");
        assertThat(road.past().get(5).who()).isEqualTo(Cast.ANNE.fullName());
        assertThat(road.past().get(1).who()).isNull();
        assertThat(road.present()).hasSize(2).allSatisfy(step -> assertThat(step.roleKey()).isEqualTo("role.ADVISOR"));
        assertThat(road.current()).containsExactly("declareImpartiality");
        assertThat(road.next()).contains("workflow.task.scoreApplication");
        assertThat(road.done()).contains("isAdmitted", "checkCompleteness").doesNotContain("declareImpartiality");
        assertThat(new String(diagram.xmlOf(number, null), StandardCharsets.UTF_8)).contains("id=\"grantApplication\"");
    }

    private long running() {
        return processes.createProcessInstanceQuery().processDefinitionKey("grantApplication").count();
    }

    private List<Task> openTasks() {
        return tasks.createTaskQuery().processDefinitionKey("grantApplication").processInstanceBusinessKey(number.value()).orderByTaskCreateTime().asc().list();
    }

    private List<String> openSteps() {
        return openTasks().stream().map(Task::getTaskDefinitionKey).toList();
    }

    private void publish(Object fact) {
        inTransaction.executeWithoutResult(status -> events.publishEvent(fact));
    }

    private String endOf(String businessKey) {
        String diagram = CaseNumber.isOne(businessKey) ? "grantApplication" : "fundingCall";
        var process = history.createHistoricProcessInstanceQuery().processDefinitionKey(diagram).processInstanceBusinessKey(businessKey).finished().singleResult();
        return process == null ? "still running" : process.getEndActivityId();
    }
}
