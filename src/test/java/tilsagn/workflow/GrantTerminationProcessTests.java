package tilsagn.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.application.Cases;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.correspondence.LetterKind;
import tilsagn.correspondence.Letters;
import tilsagn.decision.Pool;
import tilsagn.decision.PoolBook;
import tilsagn.decision.PoolLedger;
import tilsagn.demo.Cast;
import tilsagn.grant.GrantStatus;
import tilsagn.grant.Grants;
import tilsagn.grant.RunningGrants;
import tilsagn.grant.Terminations;
import tilsagn.journal.Journal;

/** A grant that is ended before its time: notice, time to comment, decision, and the money back in the pool. */
@HouseTest
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
