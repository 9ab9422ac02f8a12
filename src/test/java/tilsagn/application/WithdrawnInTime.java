package tilsagn.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

import tilsagn.Stage;
import tilsagn.assessment.Assessments;
import tilsagn.call.Call;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.decision.Decisions;
import tilsagn.decision.PoolLedger;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** What a withdrawal must stand when others are at work on the same case, whatever the database. */
abstract class WithdrawnInTime {

    private static final Nok APPLIED = Nok.of(600_000);

    @Autowired
    Stage stage;
    @Autowired
    Withdrawals withdrawals;
    @Autowired
    Cases cases;
    @Autowired
    Assessments assessments;
    @Autowired
    Decisions decisions;
    @Autowired
    PoolLedger ledger;
    @Autowired
    JdbcClient database;

    private Call call;
    private CaseNumber number;
    private UUID id;

    @BeforeEach
    void sent() {
        call = stage.openCall(Nok.of(2_300_000));
        number = stage.submits(CastOrganisation.PROSESSPARTNER, call, APPLIED);
        id = cases.get(number).id();
    }

    @Test
    void twoWhoWithdrawAtOnceWithdrawOnce() throws Exception {
        assertThat(atOnce(this::withdraws, this::withdraws)).containsOnly("done");
        assertThat(journalled("application.withdrawn")).isEqualTo(1);
    }

    @Test
    void ofAWithdrawalAndADecisionOneWinsAndTheOtherIsTold() throws Exception {
        waitsForDecision();
        List<String> answers = atOnce(this::withdraws,
            () -> stage.by(Cast.DAG, user -> decisions.decide(user, number, APPLIED, "Vurdert etter kriteriene.", null)));
        assertThat(answers).containsOnlyOnce("done").containsAnyOf("application.withdraw.decided", "application.withdrawn");
        boolean withdrawn = cases.get(number).status() == ApplicationStatus.WITHDRAWN;
        assertThat(ledger.of(call.id()).committed()).isEqualTo(withdrawn ? Nok.ZERO : APPLIED);
        assertThat(ledger.of(call.id()).reserved()).isEqualTo(Nok.ZERO);
        assertThat(decisions.of(number).isDecided()).isNotEqualTo(withdrawn);
    }

    @Test
    void ofAWithdrawalAndAFormalCheckBothOrOneHappenAndNothingIsHalfDone() throws Exception {
        List<String> answers = atOnce(this::withdraws, () -> stage.passesFormalCheck(number));
        assertThat(answers).contains("done");
        stage.machineryRuns();
        if (answers.get(0).equals("done")) {
            assertThat(cases.get(number).status()).isEqualTo(ApplicationStatus.WITHDRAWN);
            assertThat(openItems()).isZero();
        }
    }

    @Test
    void reservedMoneyIsFreeAgainInTheSameMoment() {
        waitsForDecision();
        assertThat(ledger.of(call.id()).reserved()).isEqualTo(APPLIED);
        withdraws();
        assertThat(ledger.of(call.id()).reserved()).isEqualTo(Nok.ZERO);
        assertThat(ledger.entries(call.id())).last().satisfies(entry -> assertThat(entry.kind()).hasToString("RELEASED"));
        assertThat(openItems()).isZero();
    }

    private void waitsForDecision() {
        stage.isAssessed(number, APPLIED, Stage.GOOD);
        stage.deadlinePasses(call);
        stage.isAllocated(number, APPLIED, null);
    }

    private void withdraws() {
        stage.by(Cast.SIRI, user -> withdrawals.withdraw(user, id, "Vi fikk ikke med partnerne.", true));
    }

    private long openItems() {
        return count("select count(*) from work_item where case_number = ? and state = 'OPEN'", number.value());
    }

    private long journalled(String what) {
        return count("select count(*) from journal_entry where case_number = ? and what = ?", number.value(), what);
    }

    private long count(String sql, Object... values) {
        return database.sql(sql).params(values).query(Long.class).single();
    }

    /** What each answered: done, the key of the refusal, or that somebody was faster. */
    private static List<String> atOnce(Runnable one, Runnable other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            List<Callable<String>> deeds = List.of(answer(one, start), answer(other, start));
            List<Future<String>> answers = people.invokeAll(deeds);
            return List.of(answers.get(0).get(), answers.get(1).get());
        } finally {
            people.shutdownNow();
        }
    }

    private static Callable<String> answer(Runnable deed, CyclicBarrier start) {
        return () -> {
            start.await();
            try {
                deed.run();
                return "done";
            } catch (Refusal refusal) {
                return refusal.key();
            } catch (ConcurrencyFailureException somebodyFaster) {
                return "core.somebody-faster";
            }
        };
    }
}
