package tilsagn.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.TaskService;
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
import tilsagn.core.Refusal;
import tilsagn.decision.Commitment;
import tilsagn.decision.PoolBook;
import tilsagn.decision.PoolCommitments;
import tilsagn.demo.Cast;
import tilsagn.journal.Journal;

/** Payments the bank sends back: the money is committed again, two people see to the account, and it is paid once. */
@YearsTest
class ReturnedPaymentsTests {

    private static final Nok AWARD = Nok.of(400_000);
    private static final Nok PAID = Nok.of(200_000);

    @Autowired
    Stage stage;
    @Autowired
    Screen screen;
    @Autowired
    GrantsOnStage grants;
    @Autowired
    Cases cases;
    @Autowired
    Payments payments;
    @Autowired
    ReturnedPayments returned;
    @Autowired
    BankAccounts accounts;
    @Autowired
    FinalAccounts finals;
    @Autowired
    PoolCommitments money;
    @Autowired
    PoolBook book;
    @Autowired
    PartyTodo grantTodo;
    @Autowired
    Journal journal;
    @Autowired
    BusinessTime time;
    @Autowired
    Terminations terminations;
    @Autowired
    TaskService tasks;

    private CaseNumber number;

    @BeforeEach
    void aPaymentIsMade() {
        number = grants.running(AWARD);
        grants.projectEnds(number);
        grants.isPaid(number, Nok.of(400_000));
    }

    @Test
    void theMoneyIsCommittedAgainAndPaidOnceMoreWhenTwoPeopleHaveSeenToIt() {
        assertThat(money.of(number).orElseThrow()).isEqualTo(new Commitment(AWARD, PAID));
        comesBack();
        UUID payment = first().id();
        assertThat(money.of(number).orElseThrow()).isEqualTo(new Commitment(AWARD, Nok.ZERO));
        assertThat(book.reconcile(cases.get(number).callId()).agrees()).isTrue();
        assertThat(grantTodo.of(List.of(number)).get(number).key()).isEqualTo("grant.todo.returned");
        refused("grant.claim.nothing", () -> grants.claims(number, ClaimKind.PARTIAL, Nok.of(400_000)));

        refused("grant.money.unchecked", () -> stage.by(Cast.METTE, user -> returned.orderAnew(user, number, payment)));
        refused("core.not-yours", () -> stage.by(Cast.METTE, user -> returned.check(user, number, payment, "Ringte banken.")));
        refused("grant.money.words", () -> stage.by(Cast.ANNE, user -> returned.check(user, number, payment, " ")));
        stage.by(Cast.ANNE, user -> returned.check(user, number, payment, "Ringte Siri på kjent nummer."));
        stage.by(Cast.METTE, user -> returned.orderAnew(user, number, payment));
        refused("grant.money.not-returned", () -> stage.by(Cast.METTE, user -> returned.orderAnew(user, number, payment)));

        Payment again = payments.of(number).get(1);
        assertThat(again.reference()).isEqualTo(number + "-claim-1-2");
        assertThat(first().status()).isEqualTo(Payment.Status.ORDERED_ANEW);
        assertThat(money.of(number).orElseThrow()).isEqualTo(new Commitment(AWARD, PAID));
        grants.bankPays(number);
        assertThat(payments.allSettled(number)).isTrue();
        assertThat(book.reconcile(cases.get(number).callId()).agrees()).isTrue();
        assertThat(journal.of(number)).extracting(entry -> entry.what()).contains("grant.payment-returned", "grant.payment-checked", "grant.payment-ordered-anew");
    }

    @Test
    void aGrantThatIsEndedPaysNothingAgain() {
        comesBack();
        stage.by(Cast.ANNE, user -> terminations.notice(user, number, "Tilskuddsmottakeren er konkurs."));
        stage.machineryRuns();
        time.moveTo(terminations.last(number).commentBy().plusDays(1).atTime(9, 0).atZone(BusinessTime.ZONE).toInstant());
        stage.machineryRuns();
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number.value()).taskDefinitionKey("checkReturnedAccount").count()).isEqualTo(1);
        stage.by(Cast.METTE, user -> terminations.decide(user, number, true, "Slutt."));
        stage.machineryRuns();

        assertThat(first().status()).isEqualTo(Payment.Status.NOT_PAID);
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number.value()).taskDefinitionKey("checkReturnedAccount").count()).isZero();
        assertThat(finals.find(number)).isEmpty();
        assertThat(finals.isSettled(number)).isTrue();
        assertThat(book.reconcile(cases.get(number).callId()).agrees()).isTrue();
    }

    @Test
    void anotherAccountIsCheckedAnew() {
        comesBack();
        stage.by(Cast.ANNE, user -> returned.check(user, number, first().id(), "Ringte."));
        stage.by(Cast.SIRI, user -> accounts.askAsParty(user, cases.get(number).id(), "12345678903", "Byttet bank.", true));
        stage.by(Cast.METTE, user -> accounts.decide(user, number, true, "Ringte Siri."));

        refused("grant.money.unchecked", () -> stage.by(Cast.METTE, user -> returned.orderAnew(user, number, first().id())));
        stage.by(Cast.ANNE, user -> returned.check(user, number, first().id(), "Den nye er i kontoregisteret."));
        stage.by(Cast.METTE, user -> returned.orderAnew(user, number, first().id()));
        assertThat(payments.of(number).get(1).account().digits()).isEqualTo("12345678903");
    }

    @Test
    void whatCameBackIsSeenToBeforeTheFinalAccount() {
        comesBack();
        grants.reportIsApproved(number);
        refused("grant.money.returned-first", () -> stage.by(Cast.ANNE,
            user -> finals.drawUp(user, number, new FinalAccount.Finding(Nok.of(800_000), null, "Etter regnskapet."))));
    }

    @Test
    void thePagesSayWhatIsTrue() throws Exception {
        String party = "/applications/" + cases.get(number).id() + "/claims";
        assertThat(screen.get(Cast.SIRI, party).is(200).text()).contains(screen.says("grant.payment.status.PAID")).doesNotContain(screen.says("grant.money.under-way"));
        String id = first().id().toString();
        String register = "/worklist/payments";
        assertThat(screen.post(Cast.METTE, register, "deed", "returned", "status", "PAID", "payment", id).is(422).error("returnedOn"))
            .isEqualTo(screen.says("grant.money.returned.day"));
        screen.post(Cast.ANNE, register, "deed", "returned", "payment", id).is(404);
        screen.post(Cast.METTE, register, "deed", "returned", "status", "PAID", "payment", id, "returnedOn", time.today().toString(), "why", "Kontoen er avsluttet").is(303);
        assertThat(screen.get(Cast.ROLF, register + "?status=RETURNED").is(200).text()).contains("Kontoen er avsluttet", number.value());
        assertThat(screen.get(Cast.SIRI, party).is(200).text()).contains(screen.says("grant.money.party-returned"), screen.says("grant.money.under-way"));

        String desk = "/cases/" + number + "/grant/claims";
        assertThat(screen.get(Cast.METTE, desk).is(200).text()).contains(screen.says("grant.money.unchecked"));
        assertThat(screen.post(Cast.ANNE, desk, "deed", "check", "payment", id).is(422).error("how")).isEqualTo(screen.says("grant.money.words", 1000));
        screen.post(Cast.ANNE, desk, "deed", "check", "payment", id, "how", "Ringte.").is(303);
        assertThat(screen.get(Cast.METTE, desk).is(200).text()).contains(screen.says("grant.money.reorder", "200\u00a0000 kr"));
        screen.post(Cast.METTE, desk, "deed", "reorder", "payment", id).is(303);
        screen.post(Cast.METTE, desk, "deed", "reorder", "payment", "no-id").is(404);
        assertThat(payments.of(number)).hasSize(2);
    }

    private void comesBack() {
        stage.by(Cast.METTE, user -> returned.comeBack(user, List.of(first().id()), time.today(), "Kontoen er avsluttet"));
    }

    private Payment first() {
        return payments.of(number).get(0);
    }

    private static void refused(String key, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
