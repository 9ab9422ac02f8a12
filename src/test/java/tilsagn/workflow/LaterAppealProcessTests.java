package tilsagn.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tilsagn.appeal.AppealScene.WHY;
import static tilsagn.grant.LaterDecisionScene.AWARD;

import java.util.List;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import tilsagn.YearsTest;
import tilsagn.Stage;
import tilsagn.appeal.Appeal;
import tilsagn.appeal.AppealDesk;
import tilsagn.appeal.AppealScene;
import tilsagn.appeal.AppealTime;
import tilsagn.appeal.AppealTimes;
import tilsagn.appeal.AppealVerdict;
import tilsagn.appeal.AppealedDecision;
import tilsagn.appeal.Appeals;
import tilsagn.appeal.NewAppeal;
import tilsagn.appeal.Review;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.correspondence.LetterKind;
import tilsagn.correspondence.Letters;
import tilsagn.decision.Commitment;
import tilsagn.decision.PoolBook;
import tilsagn.decision.PoolCommitments;
import tilsagn.demo.Cast;
import tilsagn.grant.Acceptances;
import tilsagn.grant.ChangeRequests;
import tilsagn.grant.ChangeStatus;
import tilsagn.grant.AccountViews;
import tilsagn.grant.Closings;
import tilsagn.grant.FinalAccount;
import tilsagn.grant.FinalAccounts;
import tilsagn.grant.GrantStatus;
import tilsagn.grant.Grants;
import tilsagn.grant.GrantsOnStage;
import tilsagn.grant.LaterDecisionScene;
import tilsagn.grant.Payment;
import tilsagn.grant.Payments;
import tilsagn.grant.Recoveries;
import tilsagn.grant.Recovery;
import tilsagn.grant.Termination;
import tilsagn.grant.Terminations;
import tilsagn.journal.Journal;
import tilsagn.journal.JournalEntry;

/** Decisions after the award are appealed, and what is won has its effect on the grant, the pool and the payments. */
@YearsTest
class LaterAppealProcessTests {

    @Autowired
    Stage stage;
    @Autowired
    AppealScene scene;
    @Autowired
    LaterDecisionScene later;
    @Autowired
    GrantsOnStage onStage;
    @Autowired
    Appeals appeals;
    @Autowired
    AppealDesk desk;
    @Autowired
    AppealTimes times;
    @Autowired
    Grants grants;
    @Autowired
    Acceptances acceptances;
    @Autowired
    FinalAccounts accounts;
    @Autowired
    AccountViews accountViews;
    @Autowired
    Recoveries recoveries;
    @Autowired
    Terminations terminations;
    @Autowired
    ChangeRequests changes;
    @Autowired
    Closings closings;
    @Autowired
    Payments payments;
    @Autowired
    PoolCommitments money;
    @Autowired
    PoolBook book;
    @Autowired
    Letters letters;
    @Autowired
    Journal journal;
    @Autowired
    UserSteps steps;
    @Autowired
    TaskService tasks;
    @Autowired
    AppealTimeBackfill backfill;
    @Autowired
    JdbcClient database;
    @Autowired
    BusinessTime time;

    @Test
    void aLapsedAwardStandsAgainWithNewTimeToAccept() {
        CaseNumber number = later.unanswered();
        assertThat(money(number)).isEqualTo(new Commitment(Nok.ZERO, Nok.ZERO));
        assertThat(times.of(number, AppealedDecision.LAPSE, "").orElseThrow().state()).isEqualTo(AppealTime.State.RUNNING);
        scene.appeals(number);
        scene.isReviewed(number, AppealVerdict.REVERSE, null);

        assertThat(grants.of(number).status()).isEqualTo(GrantStatus.OFFERED);
        assertThat(money(number)).isEqualTo(new Commitment(AWARD, Nok.ZERO));
        assertThat(acceptances.of(number).lastDay()).isAfter(time.today());
        assertThat(letters.find(number, LetterKind.APPEAL_REVERSED).orElseThrow().text().toString()).contains("at tilsagnet falt bort", "gjelder igjen");
        assertThat(times.of(number, AppealedDecision.LAPSE, "").orElseThrow().isFinal()).isTrue();
        onStage.isAcceptedAndBegun(number);
        assertThat(grants.of(number).status()).isEqualTo(GrantStatus.ACTIVE);
        assertThat(book.reconcile(grants.of(number).callId()).agrees()).isTrue();
        assertThat(journal.of(number)).extracting(JournalEntry::what).contains("grant.stands-again");
    }

    @Test
    void anAwardThatLapsesOnceMoreIsToldOfOnceMore() {
        CaseNumber number = later.unanswered();
        scene.appeals(number);
        scene.isReviewed(number, AppealVerdict.REVERSE, null);
        later.passes(acceptances.of(number).lastDay());
        assertThat(grants.of(number).status()).isEqualTo(GrantStatus.LAPSED);
        assertThat(times.of(number, AppealedDecision.LAPSE, "1")).isPresent();
    }

    @Test
    void anAwardThatWasNotBegunIsFollowedUpAgainFromItsReports() {
        CaseNumber number = later.notBegun();
        scene.appeals(number);
        scene.isReviewed(number, AppealVerdict.UPHOLD, null);
        scene.passes(appeals.newest(number).orElseThrow().commentBy());
        // Who answered the application had no part in the lapse; who reviewed the appeal has.
        refused("appeal.not-you.REVIEWED", () -> stage.by(Cast.BJORN, user -> desk.prepare(user, number, null, WHY)));
        stage.by(Cast.ANNE, user -> desk.prepare(user, number, null, WHY));
        scene.isRuled(number, AppealVerdict.UPHELD, null);

        assertThat(grants.of(number).status()).isEqualTo(GrantStatus.ACCEPTED);
        assertThat(acceptances.of(number).startBy()).isAfter(time.today());
        assertThat(steps.in(GrantFollowupProcess.KEY).runs(number)).isTrue();
        onStage.reports(number);
        assertThat(grants.of(number).status()).isEqualTo(GrantStatus.FINAL_CONTROL);
    }

    @Test
    void aGrantThatWasEndedGoesOn() {
        CaseNumber number = later.terminated();
        scene.appeals(number);
        scene.isReviewed(number, AppealVerdict.REVERSE, null);

        assertThat(grants.of(number).status()).isEqualTo(GrantStatus.ACTIVE);
        assertThat(money(number).amount()).isEqualTo(AWARD);
        assertThat(terminations.last(number).status()).isEqualTo(Termination.Status.REVERSED);
        assertThat(steps.in(GrantFollowupProcess.KEY).runs(number)).isTrue();
        assertThat(book.reconcile(grants.of(number).callId()).agrees()).isTrue();
    }

    @Test
    void theSettlementOfAGrantThatStandsAgainIsVoid() {
        CaseNumber number = later.terminatedAfterAPayment();
        assertThat(steps.in(FinalAccountProcess.KEY).waitsAt(number, "prepareFinalAccount")).isTrue();
        assertThat(money(number)).isEqualTo(new Commitment(Nok.of(100_000), Nok.of(100_000)));
        assertThat(letters.find(number, LetterKind.TERMINATION).orElseThrow().text().toString()).contains("fått utbetalt " + Nok.of(100_000).format(), "kan bli krevd tilbake");
        scene.appeals(number);
        assertThat(stage.get(Cast.ANNE, user -> accountViews.ofCase(user, number)).orElseThrow().appealed()).extracting(Appeal::subject)
            .containsExactly(AppealedDecision.TERMINATION);
        scene.isReviewed(number, AppealVerdict.REVERSE, null);

        assertThat(steps.in(FinalAccountProcess.KEY).runs(number)).isFalse();
        assertThat(accounts.find(number)).isEmpty();
        assertThat(accounts.voided(number)).singleElement().satisfies(one -> assertThat(one.status()).isEqualTo(FinalAccount.Status.OPEN));
        assertThat(money(number)).isEqualTo(new Commitment(AWARD, Nok.of(100_000)));
        assertThat(grants.of(number).status()).isEqualTo(GrantStatus.ACTIVE);
        assertThat(book.reconcile(grants.of(number).callId()).agrees()).isTrue();
        assertThat(journal.of(number)).extracting(JournalEntry::what).contains("grant.final-dropped");
    }

    @Test
    void whatASettlementDemandedFallsAwayWithItAndTheGrantIsSettledAtItsEnd() {
        CaseNumber number = later.terminatedAfterAPayment();
        later.isSettledAtHalf(number);
        assertThat(recoveries.latest(number).orElseThrow().amount()).isEqualTo(Nok.of(50_000));
        assertThat(grants.of(number).amount()).isEqualTo(Nok.of(50_000));
        stage.by(Cast.SIRI, user -> appeals.lodge(user, scene.application(number), times.of(number, AppealedDecision.TERMINATION,
            terminations.last(number).id().toString()).orElseThrow().id(), AppealScene.APPEAL));
        stage.machineryRuns();
        scene.isReviewed(number, AppealVerdict.REVERSE, null);

        assertThat(grants.of(number).amount()).isEqualTo(AWARD);
        assertThat(money(number)).isEqualTo(new Commitment(AWARD, Nok.of(100_000)));
        assertThat(recoveries.latest(number).orElseThrow().isOpen()).isFalse();
        assertThat(accounts.voided(number)).singleElement().satisfies(one -> {
            assertThat(one.finalGrant()).isEqualTo(Nok.of(50_000));
            assertThat(one.voidedAt()).isNotNull();
        });
        onStage.projectEnds(number);
        onStage.reports(number);
        assertThat(accounts.find(number).orElseThrow().status()).isEqualTo(FinalAccount.Status.OPEN);
        assertThat(book.reconcile(grants.of(number).callId()).agrees()).isTrue();
    }

    @Test
    void aRefusedChangeIsDecidedAnewByAManagerAndApproved() {
        CaseNumber number = later.changeRefused();
        AppealTime first = times.all(number).get(0);
        scene.appeals(number);
        scene.isReviewed(number, AppealVerdict.UPHOLD, null);
        scene.reachesTheBody(number);
        scene.isRuled(number, AppealVerdict.REMITTED, null);
        assertThat(step(number)).containsExactly("redoDecision");
        refused("core.not-yours", () -> stage.by(Cast.ANNE, user -> desk.redo(user, number, null, new Review(AppealVerdict.REVERSE, null, WHY))));
        String many = WHY + " Mer om hvorfor.".repeat(400);
        stage.by(Cast.METTE, user -> desk.redo(user, number, null, new Review(AppealVerdict.REVERSE, null, many)));
        stage.machineryRuns();

        assertThat(changes.lastDecided(number).answer()).as("no word is cut").isEqualTo(many);

        assertThat(changes.lastDecided(number).status()).isEqualTo(ChangeStatus.APPROVED);
        assertThat(grants.plan(number, time.today()).number()).isEqualTo(2);
        assertThat(letters.find(number, LetterKind.APPEAL_NEW_DECISION).orElseThrow().text().toString()).contains("avslaget på endringssøknaden");
        AppealTime anew = times.all(number).get(0);
        assertThat(anew.id()).isNotEqualTo(first.id());
        assertThat(anew.subject()).isEqualTo(AppealedDecision.CHANGE);
        later.opens(number, LetterKind.APPEAL_NEW_DECISION);
        assertThat(times.get(anew.id()).state()).isEqualTo(AppealTime.State.RUNNING);
    }

    @Test
    void aReductionIsRaisedAndTheDifferenceIsPaid() {
        CaseNumber number = later.reduced(Nok.ZERO);
        onStage.bankPays(number);
        assertThat(money(number)).isEqualTo(new Commitment(Nok.of(200_000), Nok.of(200_000)));
        assertThat(closingWaits(number)).contains("grant.closing.point.appeal-times");
        scene.appeals(number);
        assertThat(closingWaits(number)).contains("grant.closing.point.appeals", "grant.closing.point.appeal-times");
        stage.by(Cast.BJORN, user -> {
            refused("appeal.amount.not-more", () -> scene.reviews(user, number, AppealVerdict.REVERSE, Nok.of(200_000)));
            refused("appeal.amount.beyond", () -> scene.reviews(user, number, AppealVerdict.REVERSE, Nok.of(400_001)));
        });
        scene.isReviewed(number, AppealVerdict.PARTLY, Nok.of(250_000));
        assertThat(accounts.find(number).orElseThrow().finalGrant()).isEqualTo(Nok.of(250_000));
        assertThat(money(number)).isEqualTo(new Commitment(Nok.of(250_000), Nok.of(250_000)));
        scene.passes(appeals.newest(number).orElseThrow().commentBy());
        refused("appeal.not-you.FIRST_DECISION", () -> stage.by(Cast.ANNE, user -> desk.prepare(user, number, null, WHY)));
        stage.by(Cast.CATO, user -> desk.prepare(user, number, null, WHY));
        scene.isRuled(number, AppealVerdict.UPHELD, AWARD);

        assertThat(money(number)).isEqualTo(new Commitment(AWARD, AWARD));
        assertThat(grants.of(number).amount()).isEqualTo(AWARD);
        assertThat(payments.of(number)).extracting(Payment::amount).containsExactly(Nok.of(200_000), Nok.of(50_000), Nok.of(150_000));
        assertThat(letters.find(number, LetterKind.APPEAL_RULING).orElseThrow().text().toString()).contains(AWARD.format());
        assertThat(closingWaits(number)).doesNotContain("grant.closing.point.appeals", "grant.closing.point.appeal-times");
        assertThat(book.reconcile(grants.of(number).callId()).agrees()).isTrue();
    }

    @Test
    void aRaisedReductionTakesTheClaimAwayThatRestsOnIt() {
        CaseNumber number = later.reduced(Nok.of(300_000));
        assertThat(later.recovery(number).amount()).isEqualTo(Nok.of(100_000));
        scene.appeals(number);
        scene.isReviewed(number, AppealVerdict.PARTLY, Nok.of(260_000));
        assertThat(later.recovery(number).amount()).isEqualTo(Nok.of(40_000));
        scene.reachesTheBody(number);
        refused("appeal.amount.some.PARTLY_UPHELD", () -> scene.isRuled(number, AppealVerdict.UPHELD, Nok.of(350_000)));
        scene.isRuled(number, AppealVerdict.PARTLY_UPHELD, Nok.of(350_000));

        assertThat(appeals.newest(number).orElseThrow().outcome()).isEqualTo(Appeal.Outcome.PARTLY_UPHELD);
        assertThat(letters.find(number, LetterKind.APPEAL_RULING).orElseThrow().text().toString()).contains("ført fram for en del", Nok.of(350_000).format());
        assertThat(times.of(number, AppealedDecision.REDUCTION, "").orElseThrow().isFinal()).isTrue();
        assertThat(later.recovery(number).status()).isEqualTo(Recovery.Status.DROPPED);
        assertThat(recoveries.noneOpen(number)).isTrue();
        assertThat(steps.in(RecoveryProcess.KEY).runs(number)).isFalse();
        assertThat(money(number)).isEqualTo(new Commitment(Nok.of(350_000), Nok.of(350_000)));
    }

    @Test
    void whatWasPaidBackIsReturnedWhenTheClaimIsReversed() {
        CaseNumber number = later.claimedBack();
        assertThat(times.all(number)).extracting(AppealTime::subject).contains(AppealedDecision.RECOVERY, AppealedDecision.REDUCTION);
        stage.by(Cast.METTE, user -> recoveries.paid(user, number, time.today()));
        assertThat(money(number)).isEqualTo(new Commitment(Nok.of(200_000), Nok.of(200_000)));
        refused("appeal.asked.not-less", () -> asks(number, "100 000"));
        asks(number, "30 000");
        assertThat(appeals.newest(number).orElseThrow().subject()).isEqualTo(AppealedDecision.RECOVERY);
        stage.by(Cast.BJORN, user -> refused("appeal.amount.not-less", () -> scene.reviews(user, number, AppealVerdict.REVERSE, Nok.of(100_000))));
        stage.by(Cast.BJORN, user -> refused("appeal.amount.some.PARTLY", () -> scene.reviews(user, number, AppealVerdict.REVERSE, Nok.of(30_001))));
        scene.isReviewed(number, AppealVerdict.REVERSE, Nok.of(30_000));

        assertThat(money(number)).isEqualTo(new Commitment(Nok.of(270_000), Nok.of(270_000)));
        assertThat(later.recovery(number).waived()).isEqualTo(Nok.of(70_000));
        assertThat(grants.of(number).amount()).isEqualTo(Nok.of(270_000));
        assertThat(book.reconcile(grants.of(number).callId()).agrees()).isTrue();
        assertThat(journal.of(number)).extracting(JournalEntry::what).contains("grant.recovery-returned");
    }

    @Test
    void twoDecisionsOfOneCaseAreAppealedSideBySide() {
        CaseNumber number = later.claimedBack();
        AppealTime recovery = times.all(number).get(0);
        AppealTime reduction = times.all(number).stream().filter(one -> one.subject() == AppealedDecision.REDUCTION).findFirst().orElseThrow();
        stage.by(scene.member(), user -> appeals.lodge(user, scene.application(number), recovery.id(), AppealScene.APPEAL));
        stage.by(scene.member(), user -> appeals.lodge(user, scene.application(number), reduction.id(), AppealScene.APPEAL));
        stage.machineryRuns();
        assertThat(step(number)).containsExactly("reviewAppeal", "reviewAppeal");
        refused("appeal.open-already", () -> stage.by(scene.member(),
            user -> appeals.lodge(user, scene.application(number), recovery.id(), AppealScene.APPEAL)));
        stage.by(Cast.BJORN, user -> desk.review(user, number, recovery.id(), new Review(AppealVerdict.REVERSE, Nok.ZERO, WHY)));
        stage.by(Cast.METTE, user -> desk.approve(user, number, recovery.id()));
        stage.by(scene.member(), user -> appeals.withdraw(user, scene.application(number), reduction.id(), true));
        stage.machineryRuns();

        assertThat(steps.in(RecoveryProcess.KEY).runs(number)).isFalse();
        assertThat(later.recovery(number).status()).isEqualTo(Recovery.Status.DROPPED);
        assertThat(times.get(recovery.id()).isFinal()).isTrue();
        assertThat(times.get(reduction.id()).isFinal()).isEqualTo(!time.now().isBefore(reduction.endsAt()));
    }

    @Test
    void aDecisionFromBeforeItCouldBeAppealedGetsItsTimeOnce() {
        CaseNumber number = later.changeRefused();
        AppealTime before = times.all(number).get(0);
        database.sql("delete from appeal_time where id = ?").param(before.id()).update();
        backfill.catchUp();
        AppealTime found = times.of(number, before.subject(), before.reference()).orElseThrow();
        assertThat(found.state()).isEqualTo(AppealTime.State.RUNNING);
        assertThat(found.lastDay()).isEqualTo(before.lastDay());
        backfill.catchUp();
        assertThat(times.all(number).stream().filter(one -> one.subject() == AppealedDecision.CHANGE)).hasSize(1);
        assertThat(times.of(number, before.subject(), before.reference()).orElseThrow().id()).isEqualTo(found.id());
    }

    // The party says which amount it wants; getting it is to get all it asked for.
    private void asks(CaseNumber number, String amount) {
        stage.by(scene.member(), user -> appeals.lodge(user, scene.application(number), null,
            new NewAppeal("Kravet om tilbakebetaling", WHY, "At kravet settes ned.", "", amount)));
        stage.machineryRuns();
    }

    private List<String> closingWaits(CaseNumber number) {
        return stage.get(Cast.ANNE, user -> closings.view(user, number)).orElseThrow().points().stream().filter(point -> !point.done())
            .map(point -> point.key()).toList();
    }

    private Commitment money(CaseNumber number) {
        return money.of(number).orElse(new Commitment(Nok.ZERO, Nok.ZERO));
    }

    private List<String> step(CaseNumber number) {
        return tasks.createTaskQuery().processDefinitionKey(AppealProcess.KEY).processInstanceBusinessKey(number.value()).list().stream()
            .map(Task::getTaskDefinitionKey).toList();
    }

    private static void refused(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
