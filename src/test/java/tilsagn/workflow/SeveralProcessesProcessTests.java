package tilsagn.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import tilsagn.HouseTest;
import tilsagn.Stage;
import tilsagn.application.CaseHolds;
import tilsagn.application.Cases;
import tilsagn.application.Withdrawals;
import tilsagn.call.Call;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** A case has one process for each of its proceedings, all with its number as their key: none of them may take what is meant for another. */
@HouseTest
class SeveralProcessesProcessTests {

    // The same names of steps and messages as the application's own diagram: the hardest case.
    private static final String BESIDE = """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
          <message id="held" name="caseHeld"/>
          <message id="gone" name="applicationWithdrawn"/>
          <process id="beside" isExecutable="true" camunda:historyTimeToLive="P3650D">
            <startEvent id="begun"/>
            <sequenceFlow id="f1" sourceRef="begun" targetRef="checkCompleteness"/>
            <userTask id="checkCompleteness" camunda:formKey="assessment/formal-check" camunda:candidateGroups="ADVISOR"/>
            <boundaryEvent id="heldToo" attachedToRef="checkCompleteness" cancelActivity="false"><messageEventDefinition messageRef="held"/></boundaryEvent>
            <boundaryEvent id="goneToo" attachedToRef="checkCompleteness"><messageEventDefinition messageRef="gone"/></boundaryEvent>
            <sequenceFlow id="f2" sourceRef="checkCompleteness" targetRef="done"/>
            <sequenceFlow id="f3" sourceRef="heldToo" targetRef="done"/>
            <sequenceFlow id="f4" sourceRef="goneToo" targetRef="done"/>
            <endEvent id="done"/>
          </process>
        </definitions>""";

    @Autowired
    Stage stage;
    @Autowired
    UserSteps steps;
    @Autowired
    CaseHolds holds;
    @Autowired
    Withdrawals withdrawals;
    @Autowired
    Cases cases;
    @Autowired
    CaseDiagram diagram;
    @Autowired
    RepositoryService models;
    @Autowired
    RuntimeService processes;
    @Autowired
    TaskService tasks;
    @Autowired
    TransactionTemplate transaction;

    private String deployment;
    private CaseNumber number;

    @BeforeEach
    void aCaseWithThreeProcesses() {
        deployment = models.createDeployment().addString("beside.bpmn", BESIDE).deploy().getId();
        Call call = stage.openCall(Nok.of(2_300_000));
        number = stage.submits(CastOrganisation.PROSESSPARTNER, call, Nok.of(500_000));
        stage.deadlinePasses(call);
        transaction.executeWithoutResult(one -> {
            claim("first").start(number, Map.of());
            claim("second").start(number, Map.of());
        });
    }

    @AfterEach
    void asBefore() {
        models.deleteDeployment(deployment, true);
    }

    private UserSteps claim(String id) {
        return steps.in("beside", "claimId", id);
    }

    @Test
    void aFactMovesItsOwnProcessOnly() {
        stage.passesFormalCheck(number);
        assertThat(diagram.roadOf(number).current()).contains("declareImpartiality");
        assertThat(claim("first").waitsAt(number, "checkCompleteness")).isTrue();
        assertThat(claim("second").waitsAt(number, "checkCompleteness")).isTrue();
    }

    @Test
    void oneOfSeveralOnTheSameDiagramIsMetByItsId() {
        transaction.executeWithoutResult(one -> claim("second").complete(number, "checkCompleteness", Cast.ANNE.username(), Map.of()));
        assertThat(claim("second").runs(number)).isFalse();
        assertThat(claim("first").runs(number)).isTrue();
        assertThat(steps.in("beside").runs(number)).isTrue();
        assertThat(steps.runs(number)).isTrue();
        assertThatThrownBy(() -> claim("second").message(number, "applicationWithdrawn", Map.of())).isInstanceOf(Refusal.class);
        claim("first").message(number, "applicationWithdrawn", Map.of());
        assertThat(steps.in("beside").runs(number)).isFalse();
    }

    @Test
    void aHoldAndAWithdrawalReachTheApplicationsOwnProcess() {
        stage.by(Cast.ANNE, user -> holds.hold(user, number, "Venter på departementet.", null));
        assertThat(diagram.roadOf(number).current()).contains("checkCompleteness", "waitOnHold");
        stage.by(Cast.ANNE, user -> holds.resume(user, number, "Svaret er kommet."));
        assertThat(claim("first").waitsAt(number, "checkCompleteness")).isTrue();
        stage.by(CastOrganisation.PROSESSPARTNER.member(), user -> withdrawals.withdraw(user, cases.get(number).id(), null, true));
        stage.machineryRuns();
        assertThat(steps.runs(number)).isFalse();
        assertThat(claim("first").runs(number)).isTrue();
        assertThat(claim("second").runs(number)).isTrue();
    }
}
