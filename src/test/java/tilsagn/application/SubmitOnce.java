package tilsagn.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import tilsagn.Stage;
import tilsagn.account.User;
import tilsagn.call.Call;
import tilsagn.call.CallStatus;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** What sending an application must stand, whatever the database. */
abstract class SubmitOnce {

    private static final Nok AMOUNT = Nok.of(500_000);

    @Autowired
    Stage stage;
    @Autowired
    Applications applications;
    @Autowired
    Extensions extensions;
    @Autowired
    Cases cases;
    @Autowired
    Calls calls;
    @Autowired
    BusinessTime time;
    @Autowired
    JdbcClient database;
    @Autowired
    TransactionTemplate transaction;

    @Test
    void eightClicksAtOnceGiveOneCaseOneProcessAndTheSameReceipt() throws Exception {
        Call call = stage.openCall(Nok.of(2_300_000));
        UUID draft = stage.draft(CastOrganisation.MIKROLINJA, call, AMOUNT);
        User kari = stage.user(Cast.KARI);
        CyclicBarrier start = new CyclicBarrier(8);
        ExecutorService clicks = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Receipt>> attempts = IntStream.range(0, 8).<Callable<Receipt>>mapToObj(click -> () -> {
                start.await();
                return applications.submit(kari, draft);
            }).toList();
            List<Future<Receipt>> outcomes = clicks.invokeAll(attempts);
            var receipts = outcomes.stream().map(SubmitOnce::receipt).collect(Collectors.toSet());
            assertThat(receipts).hasSize(1);
            assertThat(processesOf(receipts.iterator().next().caseNumber().value())).isEqualTo(1);
        } finally {
            clicks.shutdownNow();
        }
    }

    private static Receipt receipt(Future<Receipt> outcome) {
        try {
            return outcome.get();
        } catch (Exception refused) {
            throw new AssertionError(refused);
        }
    }

    @Test
    void aSubmitThatArrivesAtTheDeadlineIsRefusedAndTheDraftIsIntactEvenBeforeTheTimerFires() {
        Call call = stage.openCallUntil(time.now().plusSeconds(5));
        UUID draft = stage.draft(CastOrganisation.MIKROLINJA, call, AMOUNT);
        String before = stage.get(Cast.KARI, user -> applications.draft(user, draft)).title();
        while (time.now().isBefore(call.deadline())) {
            Thread.onSpinWait();
        }
        // No job has been fired: the call still says open. The transaction decides by the server's time.
        assertThat(calls.get(call.id()).status()).isEqualTo(CallStatus.OPEN);
        assertThatThrownBy(() -> stage.by(Cast.KARI, user -> applications.submit(user, draft))).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.key()).isEqualTo("application.deadline-passed"));
        GrantApplication after = stage.get(Cast.KARI, user -> applications.draft(user, draft));
        assertThat(after.title()).isEqualTo(before);
        assertThat(after.caseNumber()).isNull();
    }

    @Test
    void longerTimeForOneOrganisationIsThatOnesAlone() {
        Call call = stage.openCall(Nok.of(2_300_000));
        UUID mine = stage.draft(CastOrganisation.MIKROLINJA, call, AMOUNT);
        UUID others = stage.draft(CastOrganisation.KODEVERKET, call, AMOUNT);
        String reason = "Daglig leder ble akutt syk samme dag som fristen.";
        stage.by(Cast.METTE, user -> extensions.grant(user, call.id(), new DeadlineExtension.For(CastOrganisation.MIKROLINJA.number(),
            CastOrganisation.MIKROLINJA.fullName()), call.deadline().plusSeconds(86_400), reason));
        stage.deadlinePasses(call);
        assertThatThrownBy(() -> stage.by(Cast.OLA, user -> applications.submit(user, others))).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.key()).isEqualTo("application.deadline-passed"));
        Receipt receipt = stage.get(Cast.KARI, user -> applications.submit(user, mine));
        assertThat(receipt.submittedAt()).isAfter(call.deadline());
    }

    @Test
    void whenTheProcessCannotStartNothingIsSent() {
        Call call = stage.openCall(Nok.of(2_300_000));
        UUID draft = stage.draft(CastOrganisation.MIKROLINJA, call, AMOUNT);
        long processes = processes();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            stage.by(Cast.KARI, user -> applications.submit(user, draft));
            throw new IllegalStateException("the power went");
        })).hasMessage("the power went");
        assertThat(stage.get(Cast.KARI, user -> applications.draft(user, draft)).status()).isEqualTo(ApplicationStatus.DRAFT);
        assertThat(processes()).isEqualTo(processes);
    }

    @Test
    void theHashCanBeComputedAgainFromWhatIsKept() throws Exception {
        Call call = stage.openCall(Nok.of(2_300_000));
        UUID draft = stage.draft(CastOrganisation.MIKROLINJA, call, AMOUNT);
        Receipt receipt = stage.get(Cast.KARI, user -> applications.submit(user, draft));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(cases.submittedContent(receipt.caseNumber()).getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(receipt.sha256());
    }

    @Test
    void theCountySeesNoDraftAndTheOtherCountyNoCase() {
        Call call = stage.openCall(Nok.of(2_300_000));
        UUID draft = stage.draft(CastOrganisation.MIKROLINJA, call, AMOUNT);
        assertThat(cases.visibleTo(stage.user(Cast.ANNE)).inCall(call.id())).isEmpty();
        Receipt receipt = stage.get(Cast.KARI, user -> applications.submit(user, draft));
        assertThat(cases.visibleTo(stage.user(Cast.ANNE)).find(receipt.caseNumber())).isPresent();
        assertThat(cases.visibleTo(stage.user(Cast.VERA)).find(receipt.caseNumber())).isEmpty();
    }

    private long processesOf(String businessKey) {
        return database.sql("select count(*) from act_ru_execution where business_key_ = ? and parent_id_ is null").param(businessKey)
            .query(Long.class).single();
    }

    private long processes() {
        return database.sql("select count(*) from act_ru_execution").query(Long.class).single();
    }
}
