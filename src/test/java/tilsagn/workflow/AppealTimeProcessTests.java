package tilsagn.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tilsagn.appeal.AppealScene.APPLIED;
import static tilsagn.appeal.AppealScene.WHY;

import java.time.Duration;
import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.YearsTest;
import tilsagn.Stage;
import tilsagn.appeal.Appeal;
import tilsagn.appeal.AppealDesk;
import tilsagn.appeal.AppealScene;
import tilsagn.appeal.AppealTime;
import tilsagn.appeal.AppealTimes;
import tilsagn.appeal.AppealVerdict;
import tilsagn.appeal.Appeals;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.Cases;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.correspondence.LetterKind;
import tilsagn.correspondence.Letters;
import tilsagn.correspondence.PartyLetters;
import tilsagn.decision.Outcome;
import tilsagn.demo.Cast;
import tilsagn.journal.Journal;
import tilsagn.journal.JournalEntry;

/** The time to appeal: when it runs, stands still, begins anew and is over, and what becomes of an appeal that comes late. */
@YearsTest
class AppealTimeProcessTests {

    @Autowired
    Stage stage;
    @Autowired
    AppealScene scene;
    @Autowired
    Appeals appeals;
    @Autowired
    AppealDesk desk;
    @Autowired
    AppealTimes times;
    @Autowired
    Letters letters;
    @Autowired
    PartyLetters party;
    @Autowired
    Cases cases;
    @Autowired
    Journal journal;
    @Autowired
    TaskService tasks;
    @Autowired
    BusinessTime time;

    private CaseNumber rejected() {
        CaseNumber number = scene.decided(Nok.ZERO);
        scene.opens(number, LetterKind.DECISION);
        return number;
    }

    @Test
    void aLetterNobodyOpensBecomesFinalAfterAYear() {
        CaseNumber number = scene.decided(Nok.ZERO);
        scene.passes(time.now().plus(Duration.ofDays(100)));
        assertThat(times.isFinal(number)).isFalse();
        scene.passes(times.of(number).orElseThrow().limitAt());
        assertThat(times.isFinal(number)).isTrue();
        assertThat(journal.of(number)).extracting(JournalEntry::what).contains("appeal.final");
    }

    @Test
    void anAppealBeforeTheLetterIsOpenedIsInTime() {
        CaseNumber number = scene.decided(Nok.ZERO);
        scene.appeals(number);
        assertThat(appeals.newest(number).orElseThrow().isLate()).isFalse();
        assertThat(step(number, AppealProcess.KEY)).containsExactly("reviewAppeal");
        refused("appeal.open-already", () -> scene.appeals(number));
    }

    @Test
    void aRequestForReasonsInterruptsTheTimeAndItRunsAnewFromTheLetter() {
        CaseNumber number = rejected();
        stage.by(scene.member(), user -> times.askForReasons(user, scene.application(number), null));
        assertThat(step(number, AppealTimeProcess.KEY)).containsExactly("giveReasons");
        assertThat(party.appealDeadline(letters.find(number, LetterKind.DECISION).orElseThrow())).isEmpty();
        scene.passes(time.now().plus(Duration.ofDays(60)));
        assertThat(times.isFinal(number)).isFalse();
        refused("appeal.reasons.already", () -> stage.by(scene.member(), user -> times.askForReasons(user, scene.application(number), null)));
        stage.by(Cast.ANNE, user -> times.giveReasons(user, number, null, "Søknaden skårer lavt på grønn omstilling."));
        stage.machineryRuns();
        assertThat(letters.isSent(number, LetterKind.APPEAL_REASONS)).isTrue();
        scene.opens(number, LetterKind.APPEAL_REASONS);
        AppealTime anew = times.of(number).orElseThrow();
        assertThat(anew.state()).isEqualTo(AppealTime.State.RUNNING);
        assertThat(anew.lastDay()).isAfter(time.today().plusDays(20));
        scene.passes(anew.endsAt());
        assertThat(times.isFinal(number)).isTrue();
    }

    @Test
    void reasonsMayBeAskedBeforeTheLetterIsOpenedAndThePartyMayAppealMeanwhile() {
        CaseNumber number = scene.decided(Nok.ZERO);
        stage.by(scene.member(), user -> times.askForReasons(user, scene.application(number), null));
        assertThat(step(number, AppealTimeProcess.KEY)).containsExactly("giveReasons");
        scene.appeals(number);
        assertThat(step(number, AppealTimeProcess.KEY)).isEmpty();
        assertThat(appeals.newest(number).orElseThrow().isLate()).isFalse();
    }

    @Test
    void whatIsWithdrawnLetsTheTimeGoOn() {
        CaseNumber number = rejected();
        scene.appeals(number);
        stage.by(scene.member(), user -> appeals.withdraw(user, scene.application(number), null, true));
        stage.machineryRuns();
        assertThat(letters.isSent(number, LetterKind.APPEAL_WITHDRAWN)).isTrue();
        assertThat(times.of(number).orElseThrow().state()).isEqualTo(AppealTime.State.RUNNING);
        scene.passes(times.of(number).orElseThrow().endsAt());
        assertThat(times.isFinal(number)).isTrue();
    }

    @Test
    void aLateAppealIsConsideredAndDismissed() {
        CaseNumber number = rejected();
        scene.passes(times.of(number).orElseThrow().endsAt());
        assertThat(times.isFinal(number)).isTrue();
        scene.appeals(number);
        assertThat(step(number, AppealProcess.KEY)).containsExactly("considerRelief");
        stage.by(Cast.ANNE, user -> desk.considerRelief(user, number, null, false, WHY));
        stage.machineryRuns();
        assertThat(letters.isSent(number, LetterKind.APPEAL_DISMISSED)).isTrue();
        assertThat(appeals.newest(number).orElseThrow().outcome()).isEqualTo(Appeal.Outcome.DISMISSED);
        assertThat(step(number, AppealProcess.KEY)).isEmpty();
    }

    @Test
    void aLateAppealIsTreatedAllTheSameButNotAfterAYear() {
        CaseNumber number = rejected();
        scene.passes(times.of(number).orElseThrow().endsAt());
        scene.appeals(number);
        stage.by(Cast.ANNE, user -> desk.considerRelief(user, number, null, true, WHY));
        assertThat(step(number, AppealProcess.KEY)).containsExactly("reviewAppeal");
        scene.isReviewed(number, AppealVerdict.REVERSE, APPLIED);
        assertThat(cases.get(number).status()).isEqualTo(ApplicationStatus.GRANTED);

        CaseNumber other = rejected();
        scene.passes(times.of(other).orElseThrow().limitAt());
        scene.appeals(other);
        refused("appeal.relief.too-late", () -> stage.by(Cast.ANNE, user -> desk.considerRelief(user, other, null, true, WHY)));
        stage.by(Cast.ANNE, user -> desk.considerRelief(user, other, null, false, WHY));
    }

    private List<String> step(CaseNumber number, String definition) {
        return tasks.createTaskQuery().processDefinitionKey(definition).processInstanceBusinessKey(number.value()).list().stream()
            .map(Task::getTaskDefinitionKey).toList();
    }

    private static void refused(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
