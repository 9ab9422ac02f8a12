package tilsagn.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Stage;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.CaseHolds;
import tilsagn.application.Cases;
import tilsagn.application.Withdrawals;
import tilsagn.assessment.Assessments;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.core.web.CaseClocks;
import tilsagn.correspondence.CaseMessages;
import tilsagn.decision.Allocations;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.journal.Journal;
import tilsagn.journal.JournalEntry;

/** A case on hold: its tasks stand, nobody works on it, the day comes, and it goes on where it was. */
@HouseTest
class HoldProcessTests {

    private static final Nok APPLIED = Nok.of(600_000);
    private static final String WHY = "Vi venter på svar fra Innovasjon Norge.";

    @Autowired
    Stage stage;
    @Autowired
    CaseHolds holds;
    @Autowired
    Cases cases;
    @Autowired
    Withdrawals withdrawals;
    @Autowired
    Assessments assessments;
    @Autowired
    Allocations allocations;
    @Autowired
    CaseMessages messages;
    @Autowired
    Journal journal;
    @Autowired
    TaskService tasks;
    @Autowired
    HistoryService history;
    @Autowired
    CaseDiagram diagram;
    @Autowired
    PreliminaryReplyClock clock;
    @Autowired
    List<CaseClocks> all;
    @Autowired
    BusinessTime time;

    private Call call;
    private CaseNumber number;

    @BeforeEach
    void sent() {
        call = stage.openCall(Nok.of(2_300_000));
        number = stage.submits(CastOrganisation.PROSESSPARTNER, call, APPLIED);
    }

    @Test
    void nobodyWorksOnTheCaseUntilItIsTakenUpAgain() {
        hold(null);
        refused(() -> stage.passesFormalCheck(number), "application.held");
        assertThat(steps()).containsExactly("checkCompleteness");
        assertThat(diagram.roadOf(number).current()).contains("waitOnHold", "checkCompleteness");
        stage.by(Cast.METTE, user -> holds.resume(user, number, "Svaret er kommet."));
        stage.passesFormalCheck(number);
        assertThat(cases.get(number).status()).isEqualTo(ApplicationStatus.ADMITTED);
        assertThat(diagram.roadOf(number).current()).doesNotContain("waitOnHold");
    }

    @Test
    void whoAndWhyAndUntilWhenStandInTheJournalWithoutTheNote() {
        LocalDate until = time.today().plusDays(10);
        stage.by(Cast.ANNE, user -> holds.hold(user, number, WHY, "Ringte saksbehandleren der.", until));
        stage.by(Cast.ANNE, user -> holds.resume(user, number, "Svaret er kommet."));
        List<JournalEntry> entries = journal.of(number).stream().filter(entry -> entry.what().startsWith("hold.")).toList();
        assertThat(entries).extracting(JournalEntry::what).containsExactlyInAnyOrder("hold.placed", "hold.lifted");
        assertThat(entries).filteredOn(entry -> entry.what().equals("hold.placed")).singleElement().satisfies(placed -> {
            assertThat(placed.actorUsername()).isEqualTo("anne");
            assertThat(placed.details()).containsEntry("reason", WHY).containsKey("until").doesNotContainValue("Ringte saksbehandleren der.");
        });
    }

    @Test
    void whenTheDayComesAnAdvisorDecidesToWaitOnAndThenToGoOn() {
        hold(time.today().plusDays(5));
        passesTo(time.today().plusDays(5));
        assertThat(steps()).containsExactlyInAnyOrder("checkCompleteness", "reviewHold");
        LocalDate later = time.today().plusDays(4);
        stage.by(Cast.BJORN, user -> holds.waitUntil(user, number, later));
        assertThat(steps()).containsExactly("checkCompleteness");
        passesTo(later);
        assertThat(steps()).contains("reviewHold");
        stage.by(Cast.BJORN, user -> holds.resume(user, number, "Vi venter ikke lenger."));
        assertThat(steps()).containsExactly("checkCompleteness");
    }

    @Test
    void aDayMovedBeforeItComesMovesTheTimer() {
        hold(time.today().plusDays(3));
        LocalDate later = time.today().plusDays(8);
        stage.by(Cast.ANNE, user -> holds.waitUntil(user, number, later));
        passesTo(time.today().plusDays(5));
        assertThat(steps()).doesNotContain("reviewHold");
        passesTo(later);
        assertThat(steps()).contains("reviewHold");
    }

    @Test
    void aHoldWithoutADayIsLookedAtAgainAllTheSame() {
        hold(null);
        passesTo(time.today().plusDays(call.times().holdReviewDays()));
        assertThat(steps()).contains("reviewHold");
    }

    @Test
    void itMayBePlacedAgainAfterItWasLiftedButNotTwiceAtOnce() {
        hold(null);
        refused(() -> hold(null), "application.hold.already");
        stage.by(Cast.ANNE, user -> holds.resume(user, number, "Svaret er kommet."));
        refused(() -> stage.by(Cast.ANNE, user -> holds.resume(user, number, "Igjen.")), "application.hold.none");
        hold(null);
        assertThat(holds.of(number)).hasSize(2);
    }

    @Test
    void inTheMiddleOfTheAssessmentAndOfTheAllocationToo() {
        stage.isAssessed(number, APPLIED, Stage.GOOD);
        hold(null);
        refused(() -> stage.by(Cast.METTE, user -> allocations.propose(user, number, APPLIED, null)), "application.held");
        stage.by(Cast.ANNE, user -> holds.resume(user, number, "Svaret er kommet."));
        stage.deadlinePasses(call);
        stage.isAllocated(number, APPLIED, null);
        hold(null);
        refused(() -> stage.isDecided(Cast.DAG, number, APPLIED), "application.held");
        stage.by(Cast.METTE, user -> holds.resume(user, number, "Svaret er kommet."));
        stage.isDecided(Cast.DAG, number, APPLIED);
        refused(() -> hold(null), "application.hold.not-possible");
    }

    @Test
    void theApplicantWithdrawsWhileItWaitsAndEverythingEnds() {
        hold(time.today().plusDays(5));
        stage.by(Cast.SIRI, user -> withdrawals.withdraw(user, cases.get(number).id(), null, true));
        stage.machineryRuns();
        assertThat(holds.isHeld(number)).isFalse();
        assertThat(steps()).isEmpty();
        assertThat(history.createHistoricProcessInstanceQuery().processDefinitionKey("grantApplication").processInstanceBusinessKey(number.value()).finished().count()).isOne();
    }

    @Test
    void messagesAreWrittenWhileItWaits() {
        hold(null);
        stage.by(Cast.ANNE, user -> messages.writeAsStaff(user, number, "Har dere hørt noe?"));
        assertThat(stage.get(Cast.ANNE, user -> messages.openAsStaff(user, number)).messages()).hasSize(1);
    }

    @Test
    void theTasksOwnClockStandsStillAndTheStatutoryOneRunsOn() {
        assertThat(clock.of(number)).singleElement().satisfies(running -> {
            assertThat(running.state()).isEqualTo(CaseClocks.State.RUNNING);
            assertThat(running.due()).isEqualTo(call.times().preliminaryReplyDue(cases.get(number).submittedAt()));
        });
        hold(null);
        assertThat(clock.of(number)).extracting(CaseClocks.Clock::state).as("the reply goes out all the same").containsExactly(CaseClocks.State.RUNNING);
        assertThat(all.stream().flatMap(room -> room.of(number).stream()).filter(one -> one.labelKey().equals("workflow.task.checkCompleteness")))
            .singleElement().satisfies(still -> {
                assertThat(still.state()).isEqualTo(CaseClocks.State.WAITING);
                assertThat(still.due()).isNull();
            });
    }

    @Test
    void onlyAdvisorsAndManagersOfTheCountyAndNeverWithoutAReason() {
        refused(() -> stage.by(Cast.ROLF, user -> holds.hold(user, number, WHY, null)), "core.not-yours");
        refused(() -> stage.by(Cast.ANNE, user -> holds.hold(user, number, " ", null)), "application.hold.reason-missing");
        refused(() -> hold(time.today()), "application.hold.until-past");
        assertThatThrownBy(() -> stage.by(Cast.VERA, user -> holds.hold(user, number, WHY, null)))
            .isInstanceOf(tilsagn.core.NotFound.class);
        assertThat(holds.isHeld(number)).isFalse();
    }

    private void hold(LocalDate until) {
        stage.by(Cast.ANNE, user -> holds.hold(user, number, WHY, until));
    }

    private void passesTo(LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(BusinessTime.ZONE).toInstant();
        time.moveTo(noon);
        stage.machineryRuns();
    }

    private List<String> steps() {
        return tasks.createTaskQuery().processDefinitionKey("grantApplication").processInstanceBusinessKey(number.value()).list().stream().map(Task::getTaskDefinitionKey).toList();
    }

    private static void refused(ThrowingCallable deed, String key) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
