package tilsagn.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.YearsTest;
import tilsagn.Stage;
import tilsagn.application.Cases;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.PublicHolidays;
import tilsagn.core.Refusal;
import tilsagn.correspondence.Letter;
import tilsagn.correspondence.LetterKind;
import tilsagn.correspondence.Letters;
import tilsagn.decision.Commitment;
import tilsagn.decision.Pool;
import tilsagn.decision.PoolCommitments;
import tilsagn.decision.PoolLedger;
import tilsagn.demo.Cast;

/** The end of a grant's money: paid, given back to the pool, or asked back until it comes. */
@YearsTest
class FinalAccountsTests {

    private static final Nok AWARD = Nok.of(750_000);
    private static final String WHY = "Kostnadene ble lavere enn planlagt.";

    @Autowired
    Stage stage;
    @Autowired
    GrantsOnStage grants;
    @Autowired
    Grants faces;
    @Autowired
    Cases cases;
    @Autowired
    FinalAccounts accounts;
    @Autowired
    PartyClaims party;
    @Autowired
    Recoveries recoveries;
    @Autowired
    PoolCommitments money;
    @Autowired
    PoolLedger ledger;
    @Autowired
    Letters letters;
    @Autowired
    TaskService tasks;
    @Autowired
    BusinessTime time;

    private CaseNumber number;

    @BeforeEach
    void threeQuartersArePaid() {
        number = grants.running(AWARD);
        grants.projectEnds(number);
        grants.isPaid(number, Nok.of(1_300_000));
        grants.reportIsApproved(number);
    }

    @Test
    void theRestIsPaid() {
        assertThat(step("finalAccount")).isEqualTo("prepareFinalAccount");
        isDecided(Nok.of(1_500_000));

        assertThat(paid()).isEqualTo(new Commitment(AWARD, AWARD));
        refused("grant.final.drawn-up-already", () -> grants.claims(number, ClaimKind.FINAL, Nok.of(1_600_000)));
        assertThat(letters.isSent(number, LetterKind.FINAL_ACCOUNT)).isTrue();
        assertThat(accounts.isSettled(number)).isFalse();
        grants.bankPays(number);
        assertThat(accounts.isSettled(number)).isTrue();
    }

    @Test
    void whatIsNotNeededIsThePoolsAgain() {
        Nok before = pool().available();
        grants.claims(number, ClaimKind.FINAL, Nok.of(1_420_000));
        isDecided(Nok.of(1_420_000));

        assertThat(paid()).isEqualTo(new Commitment(Nok.of(710_000), Nok.of(710_000)));
        assertThat(pool().available().minus(before)).isEqualTo(Nok.of(40_000));
        assertThat(faces.of(number).amount()).isEqualTo(Nok.of(710_000));
        Letter letter = letters.find(number, LetterKind.REDUCTION).orElseThrow();
        assertThat(letter.isSent()).isTrue();
        assertThat(letter.text().toString().replace('\u00a0', ' ')).contains("710 000 kr", "147 500 kr", WHY, "klage");
    }

    @Test
    void whatTheCountyHasCountedIsNotTakenBack() {
        UUID claim = grants.claims(number, ClaimKind.FINAL, Nok.of(1_420_000));
        UUID application = cases.get(number).id();
        drawUp(Nok.of(1_420_000));
        refused("grant.final.drawn-up-already", () -> stage.by(Cast.SIRI, user -> party.withdraw(user, application, claim)));
        stage.by(Cast.METTE, user -> accounts.sendBack(user, number, "Se på leien."));
        stage.by(Cast.SIRI, user -> party.withdraw(user, application, claim));
    }

    @Test
    void twoPeopleSettleItAndItCanGoBack() {
        drawUp(Nok.of(1_500_000));
        refused("core.not-yours", () -> stage.by(Cast.ANNE, user -> accounts.decide(user, number)));
        stage.by(Cast.METTE, user -> accounts.sendBack(user, number, "Se på leien."));
        assertThat(step("finalAccount")).isEqualTo("prepareFinalAccount");
        drawUp(Nok.of(1_400_000));
        stage.by(Cast.METTE, user -> accounts.decide(user, number));
        assertThat(paid().paid()).isEqualTo(Nok.of(700_000));
        refused("grant.final.not-drawn-up", () -> stage.by(Cast.METTE, user -> accounts.decide(user, number)));
    }

    @Test
    void whatWasTooMuchIsAskedBackAndPaid() {
        tooMuchIsPaid();
        assertThat(paid()).isEqualTo(new Commitment(Nok.of(562_500), Nok.of(562_500)));
        assertThat(letters.isSent(number, LetterKind.RECOVERY_NOTICE)).isTrue();
        assertThat(letters.find(number, LetterKind.REDUCTION).orElseThrow().text().toString().replace('\u00a0', ' '))
            .contains("Utbetalt for mye", "62 500 kr mer enn det endelige tilskuddet", "uttale dere om det til og med").doesNotContain("Skal betales tilbake");
        refused("grant.recovery.too-early", () -> demand());
        stage.by(Cast.SIRI, user -> recoveries.comment(user, cases.get(number).id(), "Vi er uenige."));
        assertThat(step("recovery")).isEqualTo("decideRecovery");
        demand();
        stage.machineryRuns();

        Recovery recovery = recovery();
        assertThat(Kid.MOD10.isValid(recovery.kid())).isTrue();
        assertThat(recovery.dueOn()).isEqualTo(PublicHolidays.workingDayFrom(time.today().plusDays(30)));
        assertThat(letters.find(number, LetterKind.RECOVERY_CLAIM).orElseThrow().text().toString()).contains(recovery.kid());
        stage.by(Cast.METTE, user -> recoveries.paid(user, number, time.today()));
        assertThat(paid()).isEqualTo(new Commitment(Nok.of(500_000), Nok.of(500_000)));
        assertThat(accounts.isSettled(number)).isTrue();
        refused("grant.recovery.nothing-due", () -> stage.by(Cast.METTE, user -> recoveries.paid(user, number, time.today())));
    }

    @Test
    void aSilentPartyIsRemindedAndGoesToCollection() {
        tooMuchIsPaid();
        passes(recovery().commentBy());
        demand();
        stage.machineryRuns();
        refused("grant.recovery.not-reminded", () -> stage.by(Cast.METTE, user -> recoveries.toCollection(user, number)));
        passes(recovery().dueOn());
        assertThat(recovery().status()).isEqualTo(Recovery.Status.REMINDED);
        passes(recovery().remindUntil());
        assertThat(step("recovery")).isEqualTo("handToCollection");
        stage.by(Cast.METTE, user -> recoveries.toCollection(user, number));

        assertThat(accounts.isSettled(number)).isTrue();
        assertThat(open("recovery")).isEmpty();
        stage.by(Cast.METTE, user -> recoveries.paid(user, number, time.today()));
        assertThat(paid().paid()).isEqualTo(Nok.of(500_000));
    }

    @Test
    void itMayBeDroppedOrPaidLate() {
        tooMuchIsPaid();
        passes(recovery().commentBy());
        stage.by(Cast.METTE, user -> recoveries.drop(user, number, "Beløpet er for lite til å kreves."));

        assertThat(recovery().status()).isEqualTo(Recovery.Status.DROPPED);
        assertThat(accounts.isSettled(number)).isTrue();
        assertThat(open("recovery")).isEmpty();
    }

    @Test
    void itMayBePaidAfterTheReminder() {
        tooMuchIsPaid();
        passes(recovery().commentBy());
        demand();
        stage.machineryRuns();
        passes(recovery().dueOn());
        stage.by(Cast.METTE, user -> recoveries.paid(user, number, time.today()));
        assertThat(recovery().status()).isEqualTo(Recovery.Status.PAID);
        assertThat(accounts.isSettled(number)).isTrue();
    }

    private void tooMuchIsPaid() {
        isDecided(Nok.of(1_000_000));
        assertThat(recovery().amount()).isEqualTo(Nok.of(62_500));
    }

    private void demand() {
        stage.by(Cast.METTE, user -> recoveries.demand(user, number, "Tilskuddet følger de faktiske kostnadene."));
    }

    private void isDecided(Nok actual) {
        drawUp(actual);
        assertThat(step("finalAccount")).isEqualTo("decideFinalAccount");
        stage.by(Cast.METTE, user -> accounts.decide(user, number));
        stage.machineryRuns();
    }

    private void drawUp(Nok actual) {
        stage.by(Cast.ANNE, user -> accounts.drawUp(user, number, new FinalAccount.Finding(actual, null, WHY)));
    }

    private Recovery recovery() {
        return recoveries.latest(number).orElseThrow();
    }

    private Commitment paid() {
        return money.of(number).orElseThrow();
    }

    private Pool pool() {
        return ledger.of(cases.get(number).callId());
    }

    // The day is over.
    private void passes(LocalDate day) {
        time.moveTo(day.plusDays(1).atStartOfDay(BusinessTime.ZONE).toInstant().plusMillis(10));
        stage.machineryRuns();
    }

    private List<Task> open(String process) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).processDefinitionKey(process).list();
    }

    private String step(String process) {
        assertThat(open(process)).hasSize(1);
        return open(process).get(0).getTaskDefinitionKey();
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
