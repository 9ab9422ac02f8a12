package tilsagn.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import tilsagn.Stage;
import tilsagn.YearsTest;
import tilsagn.aid.AidRegistration.State;
import tilsagn.aid.AidRegistrations;
import tilsagn.aid.AidWalks;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;

/** The duty to enter an award in the national register, from the day it arises to the day it is done or falls away. */
@YearsTest
class AidRegistrationProcessTests {

    @Autowired
    AutowireCapableBeanFactory beans;
    @Autowired
    Stage stage;
    @Autowired
    AidRegistrations registrations;
    @Autowired
    UserSteps steps;
    @Autowired
    TaskService tasks;
    @Autowired
    JdbcClient database;

    private AidWalks walks;

    @BeforeEach
    void thoseWhoWalk() {
        walks = beans.createBean(AidWalks.class);
        steps = steps.in(AidRegistrationProcess.KEY);
    }

    @Test
    void theTaskHasTheDayOfTheLawAndIsDoneWhenTheAwardIsInTheRegister() {
        CaseNumber number = walks.cleared();
        assertThat(task(number).getDueDate()).isEqualTo(GrantDates.endOf(registrations.find(number).orElseThrow().dueOn()));
        walks.isRegistered(number);
        assertThat(steps.runs(number)).isFalse();
        assertThat(registrations.find(number).orElseThrow().state()).isEqualTo(State.REGISTERED);
    }

    @Test
    void theListMayBeUsedByAnotherThanTheOneWhoTookTheTask() {
        CaseNumber number = walks.cleared();
        tasks.claim(task(number).getId(), Cast.BJORN.username());
        walks.isRegistered(number);
        assertThat(steps.runs(number)).isFalse();
    }

    @Test
    void whoHasTheCaseIsToldOnceWhenTheDayHasPassedAndTheTaskStays() {
        CaseNumber number = walks.accepted();
        assertThat(told(number)).isZero();
        walks.isLate(number);
        long once = told(number);
        stage.machineryRuns();
        assertThat(told(number)).isPositive().isEqualTo(once);
        assertThat(task(number)).isNotNull();
    }

    @Test
    void anAwardThatFallsAwayIsNoTaskAndAnotherAmountInTheRegisterIsANewOne() {
        CaseNumber lapsed = walks.cleared();
        registrations.changed(lapsed, Nok.ZERO);
        assertThat(steps.runs(lapsed)).isFalse();

        CaseNumber corrected = walks.cleared();
        walks.isRegistered(corrected);
        registrations.changed(corrected, Nok.of(500_000));
        assertThat(task(corrected)).isNotNull();
    }

    private long told(CaseNumber number) {
        return database.sql("select count(*) from outgoing_mail where mail_key like ?").param(number + "/AID_REGISTER/%").query(Long.class).single();
    }

    private Task task(CaseNumber number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).taskDefinitionKey("registerAid").singleResult();
    }
}
