package tilsagn.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tilsagn.appeal.AppealScene.APPLIED;
import static tilsagn.appeal.AppealScene.WHY;

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
import tilsagn.appeal.Review;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.Cases;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.correspondence.LetterKind;
import tilsagn.correspondence.Letters;
import tilsagn.decision.DecisionChange;
import tilsagn.decision.DecisionChanges;
import tilsagn.decision.Decisions;
import tilsagn.decision.Outcome;
import tilsagn.decision.PoolLedger;
import tilsagn.demo.Cast;
import tilsagn.journal.Journal;
import tilsagn.journal.JournalEntry;

/** An appeal from the letter that can be appealed to every one of its ends. */
@YearsTest
class AppealProcessTests {

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
    Decisions decisions;
    @Autowired
    DecisionChanges changes;
    @Autowired
    PoolLedger ledger;
    @Autowired
    Letters letters;
    @Autowired
    Cases cases;
    @Autowired
    BusinessTime time;
    @Autowired
    Journal journal;
    @Autowired
    CaseDiagram diagram;
    @Autowired
    TaskService tasks;

    private CaseNumber rejected() {
        CaseNumber number = scene.decided(Nok.ZERO);
        scene.opens(number, LetterKind.DECISION);
        return number;
    }

    @Test
    void anAppealThatIsNotUpheldMakesTheDecisionFinal() {
        CaseNumber number = rejected();
        scene.appeals(number);
        assertThat(step(number, AppealProcess.KEY)).containsExactly("reviewAppeal");
        assertThat(letters.isSent(number, LetterKind.APPEAL_RECEIPT)).isTrue();
        assertThat(step(number, AppealTimeProcess.KEY)).isEmpty();
        scene.isReviewed(number, AppealVerdict.UPHOLD, null);
        assertThat(letters.isSent(number, LetterKind.APPEAL_FORWARDED)).isTrue();
        assertThat(step(number, AppealProcess.KEY)).isEmpty();
        scene.reachesTheBody(number);
        assertThat(step(number, AppealProcess.KEY)).containsExactly("ruleOnAppeal");
        scene.isRuled(number, AppealVerdict.NOT_UPHELD, null);

        assertThat(letters.isSent(number, LetterKind.APPEAL_RULING)).isTrue();
        assertThat(times.isFinal(number)).isTrue();
        assertThat(cases.get(number).status()).isEqualTo(ApplicationStatus.REJECTED);
        assertThat(appeals.newest(number).orElseThrow().outcome()).isEqualTo(Appeal.Outcome.NOT_UPHELD);
        refused("appeal.answered", () -> scene.appeals(number));
        assertThat(journal.of(number)).extracting(JournalEntry::what)
            .contains("appeal.lodged", "appeal.reviewed", "appeal.approved", "appeal.forwarded", "appeal.prepared", "appeal.ruled", "appeal.final");
    }

    @Test
    void theFirstInstanceReversesAndTheMoneyComesFromThePool() {
        CaseNumber number = rejected();
        scene.appeals(number);
        refused("appeal.amount.some.PARTLY", () -> stage.by(Cast.BJORN, user -> scene.reviews(user, number, AppealVerdict.REVERSE, Nok.of(500_000))));
        refused("appeal.amount.all.PARTLY", () -> stage.by(Cast.BJORN, user -> scene.reviews(user, number, AppealVerdict.PARTLY, APPLIED)));
        stage.by(Cast.BJORN, user -> scene.reviews(user, number, AppealVerdict.PARTLY, Nok.of(500_000)));
        refused("core.not-yours", () -> stage.by(Cast.ANNE, user -> desk.approve(user, number, null)));
        assertThat(step(number, AppealProcess.KEY)).containsExactly("approveReversal");
        refused("core.not-yours", () -> stage.by(Cast.METTE, user -> desk.approve(user, number, null)));
        Cast body = scene.decider(number);
        refused("decision.other-body", () -> stage.by(body == Cast.DAG ? Cast.EVA : Cast.DAG, user -> desk.approve(user, number, null)));
        stage.by(body, user -> desk.sendBack(user, number, null, "Begrunn beløpet bedre."));
        assertThat(step(number, AppealProcess.KEY)).containsExactly("reviewAppeal");
        assertThat(ledger.of(scene.call().id()).committed()).isEqualTo(Nok.ZERO);
        stage.by(Cast.BJORN, user -> desk.review(user, number, null, new Review(AppealVerdict.REVERSE, APPLIED, WHY)));
        stage.by(body, user -> desk.approve(user, number, null));
        assertThat(cases.get(number).status()).isEqualTo(ApplicationStatus.REJECTED);
        stage.machineryRuns();

        assertThat(cases.get(number).status()).isEqualTo(ApplicationStatus.GRANTED);
        assertThat(ledger.of(scene.call().id()).committed()).isEqualTo(APPLIED);
        assertThat(decisions.of(number).outcome()).isEqualTo(Outcome.GRANTED);
        assertThat(changes.of(number)).singleElement().extracting(DecisionChange::cause, DecisionChange::fromOutcome)
            .containsExactly(DecisionChange.Cause.FIRST_INSTANCE, Outcome.REJECTED);
        assertThat(letters.find(number, LetterKind.APPEAL_REVERSED).orElseThrow().text().sections().toString()).contains("600 000 kr".replace(' ', '\u00a0'),
            "Tilskuddet er gitt på disse vilkårene", "Prosjektet rapporteres hvert halvår.", "Har dere ikke godtatt tilskuddet ennå");
        assertThat(times.isFinal(number)).isTrue();
        stage.by(Cast.METTE, user -> decisions.publish(user, number));
    }

    @Test
    void theBodyGivesTheRestAfterAPartAndAComment() {
        CaseNumber number = rejected();
        scene.appeals(number);
        scene.isReviewed(number, AppealVerdict.PARTLY, Nok.of(200_000));
        assertThat(cases.get(number).status()).isEqualTo(ApplicationStatus.PARTIALLY_GRANTED);
        assertThat(letters.find(number, LetterKind.APPEAL_FORWARDED).orElseThrow().text().sections().toString()).contains("Har dere ikke godtatt tilskuddet ennå");
        stage.by(scene.member(), user -> appeals.comment(user, scene.application(number), null, "Vi mener resten også er godt begrunnet."));
        assertThat(step(number, AppealProcess.KEY)).containsExactly("prepareAppeal");
        stage.by(Cast.CATO, user -> desk.prepare(user, number, null, WHY));
        scene.isRuled(number, AppealVerdict.UPHELD, APPLIED);

        assertThat(ledger.of(scene.call().id()).committed()).isEqualTo(APPLIED);
        assertThat(cases.get(number).status()).isEqualTo(ApplicationStatus.GRANTED);
        assertThat(changes.of(number)).hasSize(2);
        assertThat(times.isFinal(number)).isTrue();
    }

    @Test
    void whatIsSetAsideIsDecidedAnewAndCanBeAppealedAgain() {
        CaseNumber number = scene.decided(Nok.of(300_000));
        scene.opens(number, LetterKind.DECISION);
        scene.appeals(number);
        scene.isReviewed(number, AppealVerdict.UPHOLD, null);
        scene.reachesTheBody(number);
        scene.isRuled(number, AppealVerdict.REMITTED, null);
        assertThat(step(number, AppealProcess.KEY)).containsExactly("decideAnew");
        assertThat(times.isFinal(number)).isFalse();
        Cast first = scene.decider(number);
        Cast other = first == Cast.DAG ? Cast.EVA : Cast.DAG;
        refused("decision.other-body", () -> stage.by(other, user -> desk.decideAnew(user, number, null, APPLIED, WHY)));
        refused("decision.change.worse", () -> stage.by(first, user -> desk.decideAnew(user, number, null, Nok.of(200_000), WHY)));
        stage.by(first, user -> desk.decideAnew(user, number, null, Nok.of(400_000), WHY));
        stage.machineryRuns();

        assertThat(cases.get(number).grantedAmount()).isEqualTo(Nok.of(400_000));
        assertThat(ledger.of(scene.call().id()).committed()).isEqualTo(Nok.of(400_000));
        assertThat(times.of(number).orElseThrow().state()).isEqualTo(AppealTime.State.WAITING);
        scene.opens(number, LetterKind.APPEAL_NEW_DECISION);
        scene.appeals(number);
        assertThat(step(number, AppealProcess.KEY)).containsExactly("reviewAppeal");
    }

    @Test
    void aReversalIsRefusedWhenNothingIsFreeAndNothingHasHappenedThen() {
        CaseNumber number = scene.decided(Nok.of(300_000), Nok.of(400_000));
        scene.opens(number, LetterKind.DECISION);
        scene.appeals(number);
        stage.by(Cast.BJORN, user -> desk.review(user, number, null, new Review(AppealVerdict.REVERSE, APPLIED, WHY)));
        refused("decision.pool.short", () -> stage.by(scene.decider(number), user -> desk.approve(user, number, null)));
        assertThat(appeals.newest(number).orElseThrow().status()).isEqualTo(Appeal.Status.APPROVAL);
        assertThat(step(number, AppealProcess.KEY)).containsExactly("approveReversal");
        assertThat(decisions.of(number).amount()).isEqualTo(Nok.of(300_000));
        assertThat(changes.of(number)).isEmpty();
    }

    @Test
    void nobodyOfTheFirstDecisionPreparesForTheBodyOrSitsInIt() {
        CaseNumber number = rejected();
        scene.appeals(number);
        scene.isReviewed(number, AppealVerdict.UPHOLD, null);
        scene.passes(appeals.newest(number).orElseThrow().commentBy());
        refused("appeal.not-you.FIRST_DECISION", () -> stage.by(Cast.ANNE, user -> desk.prepare(user, number, null, WHY)));
        refused("appeal.not-you.FIRST_DECISION", () -> stage.by(Cast.BJORN, user -> desk.prepare(user, number, null, WHY)));
        stage.by(Cast.CATO, user -> desk.prepare(user, number, null, WHY));
        Review no = new Review(AppealVerdict.NOT_UPHELD, null, WHY);
        refused("appeal.not-the-body", () -> stage.by(scene.decider(number), user -> desk.rule(user, number, null, no)));
        refused("core.not-yours", () -> stage.by(Cast.METTE, user -> desk.rule(user, number, null, no)));
        stage.by(Cast.KLARA, user -> desk.rule(user, number, null, no));
    }

    @Test
    void aDismissalCanBeAppealedAndTheApplicationIsThenAssessed() {
        CaseNumber number = scene.dismissed();
        scene.opens(number, LetterKind.DISMISSAL);
        scene.appeals(number);
        scene.isReviewed(number, AppealVerdict.REVERSE, null);
        assertThat(cases.get(number).status()).isEqualTo(ApplicationStatus.ADMITTED);
        assertThat(diagram.roadOf(number).current()).contains("declareImpartiality");
        stage.scores(Cast.ANNE, number, Stage.GOOD);
    }

    @Test
    void theBodySetsADismissalAsideOrNot() {
        CaseNumber number = scene.dismissed();
        scene.appeals(number);
        scene.isReviewed(number, AppealVerdict.UPHOLD, null);
        scene.reachesTheBody(number);
        scene.isRuled(number, AppealVerdict.REMITTED, null);
        assertThat(cases.get(number).status()).isEqualTo(ApplicationStatus.SUBMITTED);
        assertThat(diagram.roadOf(number).current()).contains("checkCompleteness");
        time.moveTo(time.now().plusSeconds(60));
        scene.isDismissedAgain(number);
        assertThat(letters.of(number).stream().filter(letter -> letter.kind() == LetterKind.DISMISSAL)).hasSize(2);
        scene.opens(number, LetterKind.DISMISSAL);
        scene.appeals(number);
        assertThat(step(number, AppealProcess.KEY)).containsExactly("reviewAppeal");

        CaseNumber other = scene.dismissed();
        scene.appeals(other);
        scene.isReviewed(other, AppealVerdict.UPHOLD, null);
        scene.reachesTheBody(other);
        scene.isRuled(other, AppealVerdict.NOT_UPHELD, null);
        assertThat(cases.get(other).status()).isEqualTo(ApplicationStatus.DISMISSED);
        assertThat(times.isFinal(other)).isTrue();
    }

    private List<String> step(CaseNumber number, String definition) {
        return tasks.createTaskQuery().processDefinitionKey(definition).processInstanceBusinessKey(number.value()).list().stream()
            .map(Task::getTaskDefinitionKey).toList();
    }

    private static void refused(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
