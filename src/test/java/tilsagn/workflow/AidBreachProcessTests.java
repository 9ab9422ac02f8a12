package tilsagn.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import tilsagn.Stage;
import tilsagn.YearsTest;
import tilsagn.aid.AidBasis;
import tilsagn.aid.AidBreach;
import tilsagn.aid.AidBreaches;
import tilsagn.aid.AidClearance;
import tilsagn.aid.AidRegistrations;
import tilsagn.aid.AidWalks;
import tilsagn.application.Cases;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Fault;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.grant.ClaimViews;
import tilsagn.grant.FinalAccount;
import tilsagn.grant.FinalAccounts;
import tilsagn.grant.GrantsOnStage;
import tilsagn.grant.Terminations;
import tilsagn.journal.Journal;

/** An award that turns out not to hold after its letter: a task that ends with a decision, and what each decision leads to. */
@YearsTest
class AidBreachProcessTests {

    private static final Nok LESS = Nok.of(400_000);

    @Autowired
    AutowireCapableBeanFactory beans;
    @Autowired
    Stage stage;
    @Autowired
    GrantsOnStage grants;
    @Autowired
    AidBreaches breaches;
    @Autowired
    AidClearance clearance;
    @Autowired
    AidRegistrations registrations;
    @Autowired
    AidBackfill backfill;
    @Autowired
    Terminations terminations;
    @Autowired
    FinalAccounts finals;
    @Autowired
    ClaimViews claims;
    @Autowired
    Cases cases;
    @Autowired
    UserSteps steps;
    @Autowired
    TaskService tasks;
    @Autowired
    RuntimeService processes;
    @Autowired
    Journal journal;
    @Autowired
    JdbcClient database;
    @Autowired
    BusinessTime time;

    private AidWalks walks;

    @BeforeEach
    void thoseWhoWalk() {
        walks = beans.createBean(AidWalks.class);
        steps = steps.in(AidBreachProcess.KEY);
    }

    @Test
    void moreEarlierAidAfterTheLetterIsATaskThePartyWaitsFor() {
        CaseNumber number = walks.cleared();
        assertThat(steps.runs(number)).isFalse();
        walks.finds(number, 2_800_000);
        stage.machineryRuns();
        assertThat(task(number).getDueDate()).isAfter(Date.from(time.now()));
        assertThat(mails(number, "AID_BREACH")).isPositive();
        refused(() -> clearance.requireAcceptable(number), "aid.accept.waits");
        walks.finds(number, 10_000);
        assertThat(journal.of(number, "aid.breach-found")).hasSize(1);
        walks.startsClean(number);
        assertThat(steps.runs(number)).isFalse();
        assertThat(journal.of(number, "aid.breach-gone")).hasSize(1);
        clearance.requireAcceptable(number);
    }

    @Test
    void anAssessmentThatComesAfterTheLetterAndDoesNotHoldIsATaskAndCanBeMended() {
        CaseNumber number = walks.toldWithoutAssessment(CastOrganisation.OMBRUK);
        walks.startsClean(number);
        walks.finds(number, 9_000_000);
        assertThat(steps.runs(number)).as("nobody has said by which rules it was given").isFalse();
        walks.assesses(number, AidBasis.DE_MINIMIS);
        assertThat(steps.runs(number)).isTrue();
        walks.assesses(number, AidBasis.NOTIFIED);
        assertThat(steps.runs(number)).isFalse();
        refused(() -> walks.assesses(number, AidBasis.NONE), "aid.decided");
    }

    @Test
    void anotherThanWhoWroteTheAssessmentLetsTheAwardStand() {
        CaseNumber number = walks.broken();
        refused(() -> decides(Cast.ANNE, number, null, null), "aid.breach.choose");
        refused(() -> decides(Cast.ANNE, number, AidBreach.Decision.KEEP, null), "aid.breach.another");
        refused(() -> stage.by(Cast.BJORN, user -> breaches.decide(user, number, AidBreach.Decision.KEEP, null, "Nei")), "aid.grounds-length");
        refused(() -> decides(Cast.METTE, number, AidBreach.Decision.TAKE_BACK, null), "aid.breach.adviser");
        tasks.claim(task(number).getId(), Cast.ANNE.username());
        decides(Cast.METTE, number, AidBreach.Decision.KEEP, null);
        assertThat(steps.runs(number)).isFalse();
        clearance.requireAcceptable(number);
        refused(() -> decides(Cast.METTE, number, AidBreach.Decision.KEEP, null), "aid.breach.none");
        database.sql("update aid_registration set weighed = false where case_number = ?").param(number.value()).update();
        breaches.catchUp();
        assertThat(steps.runs(number)).as("it was decided with that aid known").isFalse();
        walks.finds(number, 10_000);
        assertThat(steps.runs(number)).as("more aid is a new task").isTrue();
    }

    @Test
    void aLoweredAwardIsSettledLowerWithTheArithmetic() {
        CaseNumber number = walks.accepted();
        walks.finds(number, 2_500_000);
        stage.machineryRuns();
        refused(() -> decides(Cast.ANNE, number, AidBreach.Decision.LOWER, LESS), "aid.breach.another");
        refused(() -> decides(Cast.METTE, number, AidBreach.Decision.LOWER, null), "aid.breach.lower-range");
        refused(() -> decides(Cast.METTE, number, AidBreach.Decision.LOWER, registrations.find(number).orElseThrow().amount()), "aid.breach.lower-range");
        refused(() -> decides(Cast.METTE, number, AidBreach.Decision.LOWER, Nok.of(500_001)), "aid.breach.lower-stops");
        decides(Cast.METTE, number, AidBreach.Decision.LOWER, LESS);
        assertThat(steps.runs(number)).isFalse();
        assertThat(mails(number, "LOWERING")).as("the party is told").isPositive();
        assertThat(stage.get(Cast.ANNE, user -> claims.ofCase(user, number)).orElseThrow().lowered()).isEqualTo(LESS);
        grants.projectEnds(number);
        grants.reports(number);
        stage.by(Cast.ANNE, user -> finals.drawUp(user, number, new FinalAccount.Finding(cases.get(number).totalCost(), null, "Støtten er satt ned.")));
        stage.by(Cast.METTE, user -> finals.decide(user, number));
        assertThat(finals.find(number).orElseThrow().finalGrant()).isEqualTo(LESS);
        assertThat(journal.of(number, "grant.final-reduced")).hasSize(1);
        assertThat(registrations.find(number).orElseThrow().amount()).isEqualTo(LESS);
    }

    @Test
    void toTakeItBackIsToGiveNoticeAndAManagerWhoLetsTheGrantGoOnLetsTheAwardStand() {
        CaseNumber number = walks.broken();
        decides(Cast.ANNE, number, AidBreach.Decision.TAKE_BACK, null);
        stage.machineryRuns();
        assertThat(terminations.isOpen(number)).isTrue();
        refused(() -> clearance.requireAcceptable(number), "aid.accept.waits");
        time.moveTo(terminations.last(number).commentBy().plusDays(1).atTime(9, 0).atZone(BusinessTime.ZONE).toInstant());
        stage.machineryRuns();
        stage.by(Cast.METTE, user -> terminations.decide(user, number, false, "Støtten står på et annet grunnlag."));
        assertThat(breaches.of(number).orElseThrow().decision()).isEqualTo(AidBreach.Decision.KEEP);
        clearance.requireAcceptable(number);
    }

    @Test
    void awardsFromBeforeGetTheirTasksWhenTheSystemStartsAndOnlyOnce() {
        CaseNumber due = walks.cleared();
        endsUnseen(AidRegistrationProcess.KEY, due);
        CaseNumber late = walks.broken();
        endsUnseen(AidBreachProcess.KEY, late);
        database.sql("delete from aid_breach where case_number = ?").param(late.value()).update();
        database.sql("update aid_registration set weighed = false where case_number = ?").param(late.value()).update();
        backfill.catchUp();
        backfill.catchUp();
        assertThat(running(AidRegistrationProcess.KEY, due)).isEqualTo(1);
        assertThat(running(AidBreachProcess.KEY, late)).isEqualTo(1);
        assertThat(running(AidRegistrationProcess.KEY, late)).isEqualTo(1);
    }

    private void endsUnseen(String process, CaseNumber number) {
        processes.createProcessInstanceQuery().processDefinitionKey(process).processInstanceBusinessKey(number.value()).list()
            .forEach(one -> processes.deleteProcessInstance(one.getId(), "before there was one"));
    }

    private long running(String process, CaseNumber number) {
        return processes.createProcessInstanceQuery().processDefinitionKey(process).processInstanceBusinessKey(number.value()).count();
    }

    private void decides(Cast person, CaseNumber number, AidBreach.Decision decision, Nok lowerTo) {
        stage.by(person, user -> breaches.decide(user, number, decision, lowerTo, "Mer støtte ble funnet i Støtteregisteret."));
    }

    private static void refused(ThrowingCallable deed, String key) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.faults()).extracting(Fault::key).contains(key));
    }

    private long mails(CaseNumber number, String kind) {
        return database.sql("select count(*) from outgoing_mail where mail_key like ?").param(number + "/" + kind + "/%").query(Long.class).single();
    }

    private Task task(CaseNumber number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).taskDefinitionKey("decideAidBreach").singleResult();
    }
}
