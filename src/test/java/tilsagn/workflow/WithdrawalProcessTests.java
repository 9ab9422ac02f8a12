package tilsagn.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.PostOffice;
import tilsagn.Stage;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.Applications;
import tilsagn.application.Cases;
import tilsagn.application.Withdrawals;
import tilsagn.assessment.Assessments;
import tilsagn.call.Call;
import tilsagn.call.CallStatus;
import tilsagn.call.Calls;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.decision.Allocations;
import tilsagn.decision.Decision;
import tilsagn.decision.Decisions;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.worklist.Worklist;

/** Wherever a case stands before the decision, a withdrawal ends it: no task, no job, no money is left behind. */
@HouseTest
class WithdrawalProcessTests {

    private static final Nok APPLIED = Nok.of(600_000);

    @Autowired
    Stage stage;
    @Autowired
    Applications applications;
    @Autowired
    Withdrawals withdrawals;
    @Autowired
    Cases cases;
    @Autowired
    Calls calls;
    @Autowired
    Assessments assessments;
    @Autowired
    Allocations allocations;
    @Autowired
    Decisions decisions;
    @Autowired
    Worklist worklist;
    @Autowired
    TaskService tasks;
    @Autowired
    HistoryService history;
    @Autowired
    CaseDiagram diagram;
    @Autowired
    GreenMail server;

    private Call call;
    private CaseNumber number;

    @BeforeEach
    void sent() {
        call = stage.openCall(Nok.of(2_300_000));
        number = stage.submits(CastOrganisation.PROSESSPARTNER, call, APPLIED);
    }

    @Test
    void beforeTheFormalCheck() {
        withdrawsAndTheCaseEnds();
        assertThatThrownBy(() -> stage.passesFormalCheck(number)).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.key()).isEqualTo("application.withdrawn"));
    }

    @Test
    void beforeTheReceiptWentOut() {
        UUID draft = stage.draft(CastOrganisation.PROSESSPARTNER, call, APPLIED);
        number = stage.get(Cast.SIRI, user -> applications.submit(user, draft)).caseNumber();
        withdrawsAndTheCaseEnds();
    }

    @Test
    void inTheMiddleOfAParallelAssessment() {
        stage.passesFormalCheck(number);
        stage.scores(Cast.ANNE, number, Stage.GOOD);
        stage.by(Cast.BJORN, user -> assessments.declareImpartiality(user, number, true, null));
        withdrawsAndTheCaseEnds();
        assertThatThrownBy(() -> stage.by(Cast.BJORN, user -> assessments.submitScores(user, number, Stage.scores(Stage.GOOD))))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("application.withdrawn"));
        assertThat(PostOffice.mailsTo(server, Cast.BJORN.email())).anyMatch(mail -> mail.contains(number.value()) && mail.contains("trukket"));
    }

    @Test
    void whenTheAssessorsDiffer() {
        stage.passesFormalCheck(number);
        stage.scores(Cast.ANNE, number, 7, 5, 5, 5, 5, 5, 5);
        stage.scores(Cast.BJORN, number, 3, 5, 5, 5, 5, 5, 5);
        withdrawsAndTheCaseEnds();
    }

    @Test
    void whenItIsRecommendedAndProposed() {
        stage.isAssessed(number, APPLIED, Stage.GOOD);
        stage.by(Cast.METTE, user -> allocations.propose(user, number, APPLIED, null));
        withdrawsAndTheCaseEnds();
        stage.deadlinePasses(call);
        assertThat(stage.get(Cast.METTE, user -> allocations.ranking(user, call.id())).rows()).isEmpty();
        assertThatThrownBy(() -> stage.by(Cast.METTE, user -> allocations.sendToDecision(user, number))).isInstanceOf(Refusal.class);
        assertThat(decisions.of(number).status()).isEqualTo(Decision.Status.WITHDRAWN);
    }

    @Test
    void whenItWaitsForTheBodyThatDecides() {
        stage.isAssessed(number, APPLIED, Stage.GOOD);
        stage.deadlinePasses(call);
        stage.isAllocated(number, APPLIED, null);
        withdrawsAndTheCaseEnds();
        assertThat(calls.get(call.id()).status()).as("nobody is left to decide on").isEqualTo(CallStatus.DECIDED);
        assertThatThrownBy(() -> stage.isDecided(Cast.DAG, number, APPLIED)).isInstanceOf(Refusal.class);
    }

    @Test
    void notAfterTheDecisionThoughThePartyDoesNotKnowItYet() {
        stage.isAssessed(number, APPLIED, Stage.GOOD);
        stage.deadlinePasses(call);
        stage.isAllocated(number, APPLIED, null);
        stage.by(Cast.DAG, user -> decisions.decide(user, number, APPLIED, "Vurdert etter kriteriene.", null));
        assertThat(withdrawals.isPossible(cases.get(number))).isFalse();
        assertThatThrownBy(this::withdraws).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.key()).isEqualTo("application.withdraw.decided"));
        assertThat(cases.get(number).status()).isEqualTo(ApplicationStatus.DECISION_PENDING);
    }

    private void withdrawsAndTheCaseEnds() {
        withdraws();
        assertThat(tasks.createTaskQuery().processDefinitionKey("grantApplication").processInstanceBusinessKey(number.value()).count()).isZero();
        assertThat(worklist.ofCase(stage.user(Cast.METTE), number)).isEmpty();
        stage.machineryRuns();
        assertThat(history.createHistoricProcessInstanceQuery().processDefinitionKey("grantApplication").processInstanceBusinessKey(number.value()).finished().singleResult()
            .getEndActivityId()).isEqualTo("withdrawal");
        assertThat(cases.get(number).status()).isEqualTo(ApplicationStatus.WITHDRAWN);
        assertThat(diagram.roadOf(number).past()).extracting(CaseRoad.Past::labelKey).contains("workflow.task.confirmWithdrawal");
        assertThat(PostOffice.mailsTo(server, Cast.SIRI.email())).filteredOn(mail -> mail.contains("Søknad " + number + " er trukket")).hasSize(1);
    }

    private void withdraws() {
        stage.by(Cast.SIRI, user -> withdrawals.withdraw(user, cases.get(number).id(), null, true));
    }
}
