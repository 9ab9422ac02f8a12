package tilsagn.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import tilsagn.YearsTest;
import tilsagn.Stage;
import tilsagn.application.AwardStandings;
import tilsagn.application.Cases;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.decision.PoolCommitments;
import tilsagn.demo.Cast;
import tilsagn.journal.Journal;
import tilsagn.journal.JournalEntry;

/** A claim from the first line to the bank, and every way it can go instead. */
@YearsTest
class ClaimsTests {

    private static final Nok AWARD = Nok.of(750_000);

    @Autowired
    Stage stage;
    @Autowired
    GrantsOnStage grants;
    @Autowired
    Cases cases;
    @Autowired
    PartyClaims party;
    @Autowired
    ClaimControl control;
    @Autowired
    ClaimViews views;
    @Autowired
    AwardStandings standings;
    @Autowired
    Terminations terminations;
    @Autowired
    Payments payments;
    @Autowired
    PoolCommitments money;
    @Autowired
    Journal journal;
    @Autowired
    TaskService tasks;
    @Autowired
    JdbcClient database;
    @Autowired
    BusinessTime time;

    private CaseNumber number;

    @BeforeEach
    void aProjectThatRuns() {
        number = grants.running(AWARD);
        grants.projectEnds(number);
    }

    @Test
    void threeQuartersArePaidBeforeTheFinalReport() {
        UUID claim = grants.claims(number, ClaimKind.PARTIAL, Nok.of(1_300_000));
        assertThat(step()).isEqualTo("attestClaim");
        assertThat(stage.get(Cast.SIRI, user -> views.ofParty(user, cases.get(number).id(), claim)).sum().payable()).isEqualTo(Nok.of(562_500));

        stage.by(Cast.ANNE, user -> control.open(user, number));
        stage.by(Cast.ANNE, user -> control.attest(user, number, Nok.ZERO, null));
        assertThat(step()).isEqualTo("authoriseClaim");
        stage.by(Cast.METTE, user -> control.authorise(user, number));
        stage.machineryRuns();

        assertThat(paid()).isEqualTo(Nok.of(562_500));
        Payment payment = payments.of(number).get(0);
        assertThat(payment.status()).isEqualTo(Payment.Status.ORDERED);
        assertThat(payment.account()).isEqualTo(GrantsOnStage.ACCOUNT);
        UUID file = stage.get(Cast.METTE, user -> payments.makeFile(user, List.of(payment.id())));
        refused("grant.payment.too-early", () -> stage.by(Cast.METTE, user -> payments.paid(user, List.of(payment.id()), time.today().minusDays(1))));
        stage.by(Cast.METTE, user -> payments.paid(user, List.of(payment.id()), time.today()));
        assertThat(payments.of(number).get(0).status()).isEqualTo(Payment.Status.PAID);
        String xml = stage.get(Cast.METTE, user -> new String(payments.file(user, file).xml(), java.nio.charset.StandardCharsets.UTF_8));
        assertThat(xml).contains("<InstdAmt Ccy=\"NOK\">562500.00</InstdAmt>", "86011117947",
            number + "-claim-1");
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number.value()).processDefinitionKey("paymentClaim").count()).isZero();
        assertThat(journal.of(number, "grant.")).extracting(JournalEntry::what).contains("grant.claim-sent", "grant.claim-opened", "grant.claim-attested",
            "grant.claim-authorised", "grant.payment-sent", "grant.payment-paid");
        refused("grant.claim.nothing", () -> grants.claims(number, ClaimKind.PARTIAL, Nok.of(1_400_000)));
    }

    @Test
    void theOneWhoAttestsDoesNotAuthorise() {
        grants.claims(number, ClaimKind.PARTIAL, Nok.of(1_000_000));
        stage.by(Cast.ANNE, user -> control.open(user, number));
        stage.by(Cast.ANNE, user -> control.attest(user, number, Nok.ZERO, null));

        refused("core.not-yours", () -> stage.by(Cast.ANNE, user -> control.authorise(user, number)));
        assertThatThrownBy(() -> database.sql("update payment_claim set authorised_by = attested_by where case_number = ?").param(number.value()).update())
            .hasMessageContainingAll("PAYMENT_CLAIM_PEOPLE_CK");
        database.sql("update payment_claim set attested_by = 'mette' where case_number = ?").param(number.value()).update();
        refused("grant.claim.two-people", () -> stage.by(Cast.METTE, user -> control.authorise(user, number)));
        assertThat(paid()).isEqualTo(Nok.ZERO);
    }

    @Test
    void thereIsOneOpenClaimAtATime() {
        stage.get(Cast.SIRI, user -> party.start(user, cases.get(number).id(), ClaimKind.PARTIAL));

        refused("grant.claim.one-at-a-time", () -> stage.get(Cast.SIRI, user -> party.start(user, cases.get(number).id(), ClaimKind.PARTIAL)));
        assertThatThrownBy(() -> database.sql("""
            insert into payment_claim (id, version, case_number, open_case, number, kind, status, plan_number, started_by, started_at, disallowed)
            select ?, 0, case_number, open_case, 9, kind, status, plan_number, started_by, started_at, 0 from payment_claim where case_number = ?""")
            .params(UUID.randomUUID(), number.value()).update()).hasMessageContaining("PAYMENT_CLAIM_OPEN_UQ");
    }

    @Test
    void thePartyTakesItBackUntilItIsOpened() {
        UUID claim = grants.claims(number, ClaimKind.PARTIAL, Nok.of(1_000_000));
        stage.by(Cast.SIRI, user -> party.withdraw(user, cases.get(number).id(), claim));
        assertThat(open()).isEmpty();

        UUID again = grants.claims(number, ClaimKind.PARTIAL, Nok.of(1_000_000));
        stage.by(Cast.ANNE, user -> control.open(user, number));
        refused("grant.claim.opened-already", () -> stage.by(Cast.SIRI, user -> party.withdraw(user, cases.get(number).id(), again)));
    }

    @Test
    void theCountyAsksAndThePartyAnswers() {
        UUID claim = grants.claims(number, ClaimKind.PARTIAL, Nok.of(1_000_000));
        stage.by(Cast.ANNE, user -> control.open(user, number));
        stage.by(Cast.ANNE, user -> control.ask(user, number, "Hva er leien?"));
        assertThat(open()).isEmpty();
        stage.by(Cast.SIRI, user -> party.answer(user, cases.get(number).id(), claim, "Leie av hallen i mai."));
        assertThat(open().get(0).getAssignee()).isEqualTo("anne");

        stage.by(Cast.ANNE, user -> control.attest(user, number, Nok.of(100_000), "Leien i mai er utenfor prosjektet."));
        stage.by(Cast.METTE, user -> control.sendBack(user, number, "Se på leien igjen."));
        assertThat(step()).isEqualTo("attestClaim");
        stage.by(Cast.ANNE, user -> control.refuse(user, number, "Ingenting av dette er med i planen."));
        stage.machineryRuns();
        assertThat(open()).isEmpty();
        assertThat(paid()).isEqualTo(Nok.ZERO);
    }

    @Test
    void nothingIsPaidWithoutAnAccount() {
        grants.hasNoAccount(number);
        grants.claims(number, ClaimKind.PARTIAL, Nok.of(1_000_000));
        stage.by(Cast.ANNE, user -> control.open(user, number));
        stage.by(Cast.ANNE, user -> control.attest(user, number, Nok.ZERO, null));

        refused("grant.claim.account-missing", () -> stage.by(Cast.METTE, user -> control.authorise(user, number)));
        assertThat(paid()).isEqualTo(Nok.ZERO);
        grants.hasAccount(number);
        stage.by(Cast.METTE, user -> control.authorise(user, number));
        assertThat(paid()).isEqualTo(Nok.of(500_000));
    }

    @Test
    void aClaimSaysWhatItMustBeforeItIsSent() {
        UUID application = cases.get(number).id();
        UUID claim = stage.get(Cast.SIRI, user -> party.start(user, application, ClaimKind.PARTIAL));
        ClaimContent late = new ClaimContent(LocalDate.of(2001, 1, 1), null, Map.of(), List.of(), null, null);

        assertThatThrownBy(() -> stage.by(Cast.SIRI, user -> party.send(user, application, claim, late))).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.faults()).extracting("key").containsExactly("grant.claim.outside", "grant.claim.day-missing", "grant.claim.no-cost",
                "grant.claim.auditor-missing"));
        refused("grant.claim.not-yet-final", () -> grants.claims(number, ClaimKind.FINAL, AWARD));
        refused("grant.claim.no-advance", () -> stage.get(Cast.SIRI, user -> party.start(user, application, ClaimKind.ADVANCE)));
    }

    @Test
    void aClaimEndsWithTheGrantAndNothingIsPaidOnAGrantThatEnded() {
        UUID claim = grants.claims(number, ClaimKind.PARTIAL, Nok.of(1_000_000));
        stage.by(Cast.ANNE, user -> control.open(user, number));
        stage.by(Cast.ANNE, user -> control.attest(user, number, Nok.ZERO, null));
        stage.by(Cast.ANNE, user -> terminations.notice(user, number, "Prosjektet har stanset."));
        time.moveTo(terminations.last(number).commentBy().plusDays(1).atTime(9, 0).atZone(BusinessTime.ZONE).toInstant());
        stage.machineryRuns();
        stage.by(Cast.METTE, user -> terminations.decide(user, number, true, "Prosjektet går ikke videre."));
        stage.machineryRuns();

        ClaimViews.Overview desk = stage.get(Cast.SIRI, user -> views.ofParty(user, cases.get(number).id()));
        assertThat(desk.claims().get(0).status()).isEqualTo(ClaimStatus.DROPPED);
        assertThat(standings.of(List.of(number)).get(number).isGivenUp()).as("the public page says so").isTrue();
        assertThat(desk.stands()).as("nothing was paid").isEqualTo(Nok.ZERO);
        assertThat(open()).as("its task went away").isEmpty();
        assertThat(journal.of(number, "grant.claim-dropped")).hasSize(1);
        database.sql("update payment_claim set status = 'ATTESTED', open_case = case_number, ended_at = null where id = ?").param(claim).update();
        refused("grant.claim.grant-ended", () -> stage.by(Cast.METTE, user -> control.authorise(user, number)));
        assertThat(payments.of(number)).isEmpty();
    }

    @Test
    void nothingIsPaidWhileNobodyHasDecidedWhatBecomesOfAnAwardThatDoesNotHold() {
        grants.claims(number, ClaimKind.PARTIAL, Nok.of(1_000_000));
        stage.by(Cast.ANNE, user -> control.open(user, number));
        database.sql("insert into aid_breach (id, case_number, open_case, found_at) values (?, ?, ?, current_timestamp)")
            .params(UUID.randomUUID(), number.value(), number.value()).update();
        refused("grant.claim.aid-open", () -> stage.by(Cast.ANNE, user -> control.attest(user, number, Nok.ZERO, null)));
    }

    @Test
    void whoMayNotKnowOfItFindsNothing() {
        UUID claim = grants.claims(number, ClaimKind.PARTIAL, Nok.of(1_000_000));

        assertThatThrownBy(() -> stage.get(Cast.OLA, user -> views.ofParty(user, cases.get(number).id(), claim))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stage.get(Cast.VERA, user -> views.ofCase(user, number, claim))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stage.get(Cast.ANNE, user -> payments.in(user, Payment.Status.ORDERED))).isInstanceOf(NotFound.class);
    }

    private Nok paid() {
        return money.of(number).orElseThrow().paid();
    }

    private List<Task> open() {
        return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).processDefinitionKey("paymentClaim").list();
    }

    private String step() {
        assertThat(open()).hasSize(1);
        return open().get(0).getTaskDefinitionKey();
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
