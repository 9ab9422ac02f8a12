package tilsagn.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import tilsagn.HouseTest;
import tilsagn.Stage;
import tilsagn.account.User;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.Applications;
import tilsagn.application.Cases;
import tilsagn.application.Withdrawals;
import tilsagn.call.Call;
import tilsagn.call.CallCancellations;
import tilsagn.call.CallDeadlines;
import tilsagn.call.CallStatus;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** A call that is called off: who is told, what becomes of the drafts and the process, and when it is refused. */
@HouseTest
class CancellationProcessTests {

    private static final Nok APPLIED = Nok.of(400_000);
    private static final String WHY = "Fylkestinget har omdisponert pengene til flomberedskap.";

    @Autowired
    Stage stage;
    @Autowired
    Calls calls;
    @Autowired
    CallCancellations cancellations;
    @Autowired
    CallDeadlines deadlines;
    @Autowired
    Applications applications;
    @Autowired
    Withdrawals withdrawals;
    @Autowired
    Cases cases;
    @Autowired
    RuntimeService processes;
    @Autowired
    HistoryService history;
    @Autowired
    JdbcClient database;
    @Autowired
    PlatformTransactionManager transactions;
    @Autowired
    BusinessTime time;

    @Test
    void draftsAreClosedTheirOwnersToldAndTheProcessEndsThroughTheDiagram() {
        Call call = stage.openCall(APPLIED);
        UUID draft = stage.draft(CastOrganisation.FJORDVATN, call, APPLIED);
        cancel(call);
        assertThat(calls.get(call.id()).status()).isEqualTo(CallStatus.CANCELLED);
        assertThat(statusOf(draft)).isEqualTo(ApplicationStatus.NOT_SUBMITTED);
        refuses("application.call-cancelled", () -> stage.by(CastOrganisation.FJORDVATN.member(), user -> applications.submit(user, draft)));
        refuses("application.call-cancelled", () -> stage.by(CastOrganisation.FJORDVATN.member(), user ->
            applications.start(user, call.id(), CastOrganisation.FJORDVATN.number())));
        stage.machineryRuns();
        assertThat(mails(draft)).hasSize(1).allSatisfy(mail -> assertThat(mail).contains(WHY, "/applications/" + draft));
        assertThat(running(call)).isZero();
        assertThat(history.createHistoricActivityInstanceQuery().activityId("cancellationTold").finished().list())
            .anyMatch(end -> call.slug().equals(history.createHistoricProcessInstanceQuery().processInstanceId(end.getProcessInstanceId())
                .singleResult().getBusinessKey()));
    }

    @Test
    void whoBeginsAtThatVeryMomentWaitsAndFindsTheCallCalledOff() throws Exception {
        Call call = stage.openCall(APPLIED);
        User manager = stage.user(Cast.METTE);
        User applicant = stage.user(CastOrganisation.FJORDVATN.member());
        AtomicReference<Throwable> answer = new AtomicReference<>();
        Thread late = new Thread(() -> answer.set(catchThrowable(() -> applications.start(applicant, call.id(), CastOrganisation.FJORDVATN.number()))));
        new TransactionTemplate(transactions).executeWithoutResult(running -> {
            cancellations.cancel(manager, call.id(), WHY, true);
            late.start();
            assertThatCode(() -> late.join(300)).doesNotThrowAnyException();
        });
        late.join();
        assertThat(answer.get()).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("application.call-cancelled"));
        assertThat(database.sql("select count(*) from grant_application where call_id = ? and status = 'DRAFT'").param(call.id()).query(Long.class).single())
            .isZero();
    }

    @Test
    void nothingOfTheCallHappensAfterwards() {
        Call call = stage.openCall(APPLIED);
        UUID draft = stage.draft(CastOrganisation.FJORDVATN, call, APPLIED);
        cancel(call);
        stage.machineryRuns();
        time.moveTo(call.deadline().plus(Duration.ofDays(1)));
        stage.machineryRuns();
        assertThat(calls.get(call.id()).status()).isEqualTo(CallStatus.CANCELLED);
        assertThat(calls.get(call.id()).statusAt(time.now())).isEqualTo(CallStatus.CANCELLED);
        assertThat(mails(draft)).hasSize(1);
        assertThat(database.sql("select count(*) from outgoing_mail where mail_key like ?").param("reminder/%/" + draft + "/%").query(Long.class).single()).isZero();
        refuses("call.change.why.cancelled", () -> stage.by(Cast.METTE, user ->
            deadlines.extend(user, call.id(), time.now().plus(Duration.ofDays(5)), WHY)));
        refuses("call.change.why.cancelled", () -> cancel(call));
    }

    @Test
    void aCallThatIsOnlyAnnouncedNeverOpens() {
        Call call = stage.comingCall();
        cancel(call);
        time.moveTo(call.opensAt().plus(Duration.ofDays(1)));
        stage.machineryRuns();
        assertThat(calls.get(call.id()).status()).isEqualTo(CallStatus.CANCELLED);
        assertThat(running(call)).isZero();
    }

    @Test
    void whoHasAppliedGetsAnAnswerFirst() {
        Call call = stage.openCall(APPLIED);
        UUID draft = stage.draft(CastOrganisation.FJORDVATN, call, APPLIED);
        CaseNumber sent = stage.submits(CastOrganisation.MIKROLINJA, call, APPLIED);
        refuses("call.cancel.unanswered", () -> cancel(call));
        assertThat(calls.get(call.id()).status()).isEqualTo(CallStatus.OPEN);
        assertThat(statusOf(draft)).as("what was begun is undone").isEqualTo(ApplicationStatus.DRAFT);
        assertThat(running(call)).isEqualTo(1);
        stage.by(CastOrganisation.MIKROLINJA.member(), user -> withdrawals.withdraw(user, cases.get(sent).id(), null, true));
        cancel(call);
        assertThat(calls.get(call.id()).status()).isEqualTo(CallStatus.CANCELLED);
    }

    @Test
    void fromTheDeadlineOnEveryApplicationGetsItsOwnAnswerInstead() {
        Call call = stage.openCall(APPLIED);
        stage.deadlinePasses(call);
        refuses("call.change.why.cancel-late", () -> cancel(call));
    }

    @Test
    void notWithoutAReasonNotUnconfirmedAndNotByAnAdvisor() {
        Call call = stage.comingCall();
        refuses("call.extension.reason", () -> stage.by(Cast.METTE, user -> cancellations.cancel(user, call.id(), "Fordi.", true)));
        refuses("call.cancel.confirm", () -> stage.by(Cast.METTE, user -> cancellations.cancel(user, call.id(), WHY, false)));
        refuses("core.not-yours", () -> stage.by(Cast.ANNE, user -> cancellations.cancel(user, call.id(), WHY, true)));
    }

    @Test
    void aProcessThatKnowsOfNoCancellationEndsAndTheMailsGoOutAllTheSame() {
        Call call = stage.openCall(APPLIED);
        UUID draft = stage.draft(CastOrganisation.FJORDVATN, call, APPLIED);
        processes.deleteProcessInstance(processes.createProcessInstanceQuery().processInstanceBusinessKey(call.slug()).singleResult().getId(), "test");
        cancel(call);
        stage.machineryRuns();
        assertThat(mails(draft)).hasSize(1);
        assertThat(running(call)).isZero();
    }

    private void cancel(Call call) {
        stage.by(Cast.METTE, user -> cancellations.cancel(user, call.id(), WHY, true));
    }

    private ApplicationStatus statusOf(UUID draft) {
        return stage.get(CastOrganisation.FJORDVATN.member(), user -> applications.draft(user, draft)).status();
    }

    private long running(Call call) {
        return processes.createProcessInstanceQuery().processDefinitionKey(FundingCallProcess.KEY).processInstanceBusinessKey(call.slug()).count();
    }

    private List<String> mails(UUID draft) {
        return database.sql("select subject || body from outgoing_mail where mail_key like ? and sent_at is not null").param("cancelled/" + draft + "/%")
            .query(String.class).list();
    }

    private static void refuses(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
