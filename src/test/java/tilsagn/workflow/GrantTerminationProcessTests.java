package tilsagn.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.YearsTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.application.Cases;
import tilsagn.application.PartyTodo;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.correspondence.LetterKind;
import tilsagn.correspondence.Letters;
import tilsagn.decision.Commitment;
import tilsagn.decision.Pool;
import tilsagn.decision.PoolBook;
import tilsagn.decision.PoolCommitments;
import tilsagn.decision.PoolLedger;
import tilsagn.demo.Cast;
import tilsagn.grant.ClaimControl;
import tilsagn.grant.ClaimKind;
import tilsagn.grant.FinalAccount;
import tilsagn.grant.FinalAccounts;
import tilsagn.grant.GrantStatus;
import tilsagn.grant.Grants;
import tilsagn.grant.GrantsOnStage;
import tilsagn.grant.Recoveries;
import tilsagn.grant.RunningGrants;
import tilsagn.grant.Terminations;
import tilsagn.journal.Journal;

/** A grant that is ended before its time: notice, time to comment, decision, and the money back in the pool. */
@YearsTest
class GrantTerminationProcessTests {

    private static final String WHY = "Tilskuddsmottakeren er konkurs.";

    @Autowired
    Stage stage;
    @Autowired
    Screen screen;
    @Autowired
    RunningGrants running;
    @Autowired
    Terminations terminations;
    @Autowired
    Grants grants;
    @Autowired
    Letters letters;
    @Autowired
    PoolLedger ledger;
    @Autowired
    PoolBook book;
    @Autowired
    Journal journal;
    @Autowired
    UserSteps steps;
    @Autowired
    Cases cases;
    @Autowired
    BusinessTime time;
    @Autowired
    GrantsOnStage onStage;
    @Autowired
    PoolCommitments commitments;
    @Autowired
    FinalAccounts accounts;
    @Autowired
    Recoveries recoveries;
    @Autowired
    ClaimControl control;
    @Autowired
    PartyTodo grantTodo;

    private CaseNumber number;

    @BeforeEach
    void aRunningGrant() {
        number = running.running(stage);
        running.begin(number);
    }

    @Test
    void afterNoticeAndTimeToCommentTheManagerEndsItAndTheMoneyIsThePoolsAgain() {
        Pool before = ledger.of(grants.of(number).callId());
        noticed();
        assertThat(letters.find(number, LetterKind.TERMINATION_NOTICE).orElseThrow().text().toString()).contains(WHY, "§ 16");
        assertThat(steps.in(GrantTerminationProcess.KEY).waitsAt(number, "decideTermination")).isFalse();
        refused("grant.termination.early", () -> stage.by(Cast.METTE, user -> terminations.decide(user, number, true, "Slutt.")));

        commentTimePasses();
        assertThat(steps.in(GrantTerminationProcess.KEY).waitsAt(number, "decideTermination")).isTrue();
        stage.by(Cast.METTE, user -> terminations.decide(user, number, true, "Prosjektet kan ikke gjennomføres."));
        stage.machineryRuns();

        assertThat(grants.of(number).status()).isEqualTo(GrantStatus.TERMINATED);
        Pool after = ledger.of(grants.of(number).callId());
        assertThat(after.available()).isEqualTo(before.available().plus(Nok.of(400_000)));
        assertThat(after.committed()).isEqualTo(before.committed().minus(Nok.of(400_000)));
        assertThat(book.reconcile(grants.of(number).callId()).agrees()).isTrue();
        assertThat(letters.find(number, LetterKind.TERMINATION).orElseThrow().text().toString()).contains("avsluttet tilskuddet", "klage");
        assertThat(steps.in(GrantTerminationProcess.KEY).runs(number)).isFalse();
        assertThat(journal.of(number)).extracting(entry -> entry.what()).contains("grant.termination-noticed", "grant.terminated");
        refused("grant.over", this::noticed);
    }

    @Test
    void theManagerMayLetItGoOn() {
        noticed();
        commentTimePasses();
        stage.by(Cast.METTE, user -> terminations.decide(user, number, false, "Boet fører prosjektet videre."));
        stage.machineryRuns();

        assertThat(grants.of(number).status()).isEqualTo(GrantStatus.ACTIVE);
        assertThat(letters.find(number, LetterKind.TERMINATION).orElseThrow().text().toString()).contains("går videre").doesNotContain("klagefrist");
        noticed();
    }

    @Test
    void onlyOneNoticeAtATimeAndTwoPairsOfEyes() {
        refused("core.not-yours", () -> stage.by(Cast.METTE, user -> terminations.notice(user, number, WHY)));
        noticed();
        refused("grant.termination.open", this::noticed);
        commentTimePasses();
        refused("core.not-yours", () -> stage.by(Cast.ANNE, user -> terminations.decide(user, number, true, "Slutt.")));
    }

    @Test
    void thePageShowsTheNoticeAndKeepsWhatWasTyped() throws Exception {
        String page = "/cases/" + number + "/grant/termination";
        assertThat(screen.post(Cast.ANNE, page + "/notice").is(422).error("reason")).isEqualTo(screen.says("grant.change.text", 4000));
        screen.post(Cast.ANNE, page + "/notice", "reason", WHY).is(303);
        stage.machineryRuns();
        assertThat(screen.get(Cast.METTE, page).is(200).text()).contains(WHY, screen.says("grant.termination.status.NOTICED"));
        commentTimePasses();
        Screen.Answer refused = screen.post(Cast.METTE, page + "/decision", "answer", "Slutt.").is(422);
        assertThat(refused.error("terminate")).isEqualTo(screen.says("grant.change.choose"));
        assertThat(refused.value("answer")).isEqualTo("Slutt.");
        screen.post(Cast.METTE, page + "/decision", "terminate", "true", "answer", "Slutt.").is(303);
        stage.machineryRuns();
        assertThat(screen.get(Cast.ROLF, page).is(200).text()).contains(screen.says("grant.termination.status.TERMINATED"));
        assertThat(screen.get(Cast.SIRI, "/applications/" + cases.get(number).id()).is(200).text()).contains(screen.says("correspondence.kind.TERMINATION"));
    }

    @Test
    void whatWasPaidIsHeldAgainstItsCostAndTheRestComesBackBeforeTheCaseIsPutAway() {
        onStage.projectEnds(number);
        onStage.isPaid(number, Nok.of(600_000));
        noticed();
        stage.by(Cast.SIRI, user -> terminations.comment(user, cases.get(number).id(), "Vi er ikke konkurs."));
        commentTimePasses();
        stage.by(Cast.METTE, user -> terminations.decide(user, number, true, "Prosjektet kan ikke gjennomføres."));
        stage.machineryRuns();

        assertThat(commitments.of(number).orElseThrow()).isEqualTo(new Commitment(Nok.of(300_000), Nok.of(300_000)));
        assertThat(steps.in(FinalAccountProcess.KEY).waitsAt(number, "prepareFinalAccount")).isTrue();
        assertThat(todo()).isEqualTo("grant.todo.document");
        onStage.claims(number, ClaimKind.FINAL, Nok.of(500_000));
        stage.by(Cast.ANNE, user -> accounts.drawUp(user, number, new FinalAccount.Finding(Nok.of(500_000), null, "Bilag for 500 000 kr.")));
        stage.by(Cast.METTE, user -> accounts.decide(user, number));
        stage.machineryRuns();

        assertThat(grants.of(number).amount()).isEqualTo(Nok.of(250_000));
        assertThat(letters.find(number, LetterKind.REDUCTION).orElseThrow().text().toString().replace('\u00a0', ' ')).contains("beholder 250 000 kr", "50 000 kr", "klage");
        assertThat(recoveries.latest(number).orElseThrow().amount()).isEqualTo(Nok.of(50_000));
        stage.by(Cast.SIRI, user -> recoveries.comment(user, cases.get(number).id(), "Vi betaler."));
        stage.by(Cast.METTE, user -> recoveries.demand(user, number, "Beløpet er ikke dokumentert."));
        stage.machineryRuns();
        assertThat(todo()).isEqualTo("grant.todo.repay");
        stage.by(Cast.METTE, user -> recoveries.paid(user, number, time.today()));

        assertThat(book.reconcile(grants.of(number).callId()).agrees()).isTrue();
        refused("grant.closing.not-ready", () -> onStage.isClosed(number));
        nobodyMayAppealAnyMore();
        onStage.isClosed(number);
        assertThat(grants.of(number).status()).isEqualTo(GrantStatus.CLOSED);
    }

    // Nobody read the letters: the year of fvl § 31 has passed.
    private void nobodyMayAppealAnyMore() {
        time.moveTo(time.now().plus(Duration.ofDays(370)));
        stage.machineryRuns();
    }

    @Test
    void moreCostThanWasPaidForPaysNothingMore() {
        onStage.projectEnds(number);
        onStage.isPaid(number, Nok.of(600_000));
        noticed();
        commentTimePasses();
        stage.by(Cast.METTE, user -> terminations.decide(user, number, true, "Slutt."));
        stage.by(Cast.ANNE, user -> accounts.drawUp(user, number, new FinalAccount.Finding(Nok.of(800_000), null, "Alt er brukt.")));
        stage.by(Cast.METTE, user -> accounts.decide(user, number));
        stage.machineryRuns();

        assertThat(grants.of(number).amount()).isEqualTo(Nok.of(300_000));
        assertThat(recoveries.latest(number)).isEmpty();
        assertThat(accounts.isSettled(number)).isTrue();
    }

    @Test
    void whereNothingWasPaidThereIsNothingToSettleAndAnOpenClaimEndsWithTheGrant() {
        onStage.projectEnds(number);
        onStage.claims(number, ClaimKind.PARTIAL, Nok.of(100_000));
        stage.by(Cast.ANNE, user -> control.open(user, number));
        stage.by(Cast.ANNE, user -> control.ask(user, number, "Hvor er bilagene?"));
        noticed();
        assertThat(todo()).isEqualTo("grant.todo.termination");
        commentTimePasses();
        stage.by(Cast.METTE, user -> terminations.decide(user, number, true, "Slutt."));
        stage.machineryRuns();
        refused("grant.over", () -> onStage.claims(number, ClaimKind.FINAL, Nok.of(100_000)));
        refused("grant.closing.not-ready", () -> onStage.isClosed(number));

        assertThat(steps.in(PaymentClaimProcess.KEY).runs(number)).isFalse();
        assertThatThrownBy(() -> stage.by(Cast.ANNE, user -> control.attest(user, number, Nok.ZERO, ""))).as("nobody has anything left to do with it")
            .isInstanceOf(NotFound.class);
        nobodyMayAppealAnyMore();
        onStage.isClosed(number);
        assertThat(grants.of(number).status()).isEqualTo(GrantStatus.CLOSED);
    }

    @Test
    void thePartyAnswersTheNoticeAndSeesWhatItIsLeftWith() throws Exception {
        String page = "/applications/" + cases.get(number).id();
        noticed();
        assertThat(screen.get(Cast.SIRI, page + "/grant").is(200).text()).contains(screen.says("grant.money.notice"), WHY);
        assertThat(screen.post(Cast.SIRI, page + "/grant/termination", "said", " ").is(422).error("said")).isEqualTo(screen.says("grant.change.text", 4000));
        screen.post(Cast.SIRI, page + "/grant/termination", "said", "Vi er ikke konkurs.").is(303);
        assertThat(screen.get(Cast.METTE, "/cases/" + number + "/grant/termination").is(200).text()).contains("Vi er ikke konkurs.");
        commentTimePasses();
        stage.by(Cast.METTE, user -> terminations.decide(user, number, true, "Slutt."));
        stage.machineryRuns();

        assertThat(screen.post(Cast.SIRI, page + "/grant/termination", "said", "Nei.").is(409).text()).contains(screen.says("grant.termination.none"));
        assertThat(screen.get(Cast.SIRI, page + "/grant").is(200).text()).contains(screen.says("grant.money.ended"))
            .doesNotContain(screen.says("grant.reports.title"));
        assertThat(screen.get(Cast.SIRI, page + "/claims").is(200).text()).doesNotContain(screen.says("grant.claims.left"), screen.says("grant.claim.start.PARTIAL"));
    }

    private String todo() {
        return grantTodo.of(List.of(number)).get(number).key();
    }

    private void noticed() {
        stage.by(Cast.ANNE, user -> terminations.notice(user, number, WHY));
        stage.machineryRuns();
    }

    private void commentTimePasses() {
        time.moveTo(terminations.last(number).commentBy().plusDays(1).atStartOfDay(BusinessTime.ZONE).toInstant().plusMillis(10));
        stage.machineryRuns();
    }

    private static void refused(String key, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
