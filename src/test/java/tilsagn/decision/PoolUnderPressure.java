package tilsagn.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;

/** What the pool must stand, whatever the database. */
abstract class PoolUnderPressure {

    private static final int ATTEMPTS = 32;

    @Autowired
    PoolLedger ledger;
    @Autowired
    JdbcClient database;
    @Autowired
    TransactionTemplate transaction;

    @Test
    void ofThirtyTwoAttemptsOnTheLastMoneyExactlyAsManySucceedAsFit() throws Exception {
        UUID call = openPool(1_000_000);
        CyclicBarrier start = new CyclicBarrier(ATTEMPTS);
        ExecutorService people = Executors.newFixedThreadPool(ATTEMPTS);
        try {
            List<Callable<String>> attempts = IntStream.range(0, ATTEMPTS).<Callable<String>>mapToObj(person -> () -> {
                start.await();
                return attempt(call, CaseNumber.of(3000, 1000L + person), 150_000);
            }).toList();
            List<Future<String>> outcomes = people.invokeAll(attempts);
            List<String> told = outcomes.stream().map(PoolUnderPressure::result).toList();
            assertThat(told).filteredOn("reserved"::equals).hasSize(6);
            assertThat(told).filteredOn(outcome -> outcome.startsWith("decision.pool.short")).hasSize(ATTEMPTS - 6);
            assertThat(told).filteredOn(outcome -> !outcome.equals("reserved")).allMatch(outcome -> outcome.endsWith("100\u00a0000\u00a0kr"));
        } finally {
            people.shutdownNow();
        }
        assertThat(ledger.of(call).reserved()).isEqualTo(Nok.of(900_000));
        assertThat(sumOfEntries(call)).isEqualTo(900_000);
    }

    private String attempt(UUID call, CaseNumber number, long amount) {
        try {
            transaction.executeWithoutResult(status -> ledger.reserve(call, number, Nok.of(amount)));
            return "reserved";
        } catch (Refusal refusal) {
            return refusal.key() + " " + refusal.faults().get(0).args().get(1);
        }
    }

    private static String result(Future<String> outcome) {
        try {
            return outcome.get();
        } catch (Exception broken) {
            return broken.toString();
        }
    }

    private long sumOfEntries(UUID call) {
        return ledger.entries(call).stream().filter(entry -> "RESERVED".equals(entry.kind().name())).mapToLong(entry -> entry.amount().kroner()).sum();
    }

    @Test
    void theDatabaseItselfRefusesToOverspend() {
        UUID call = openPool(500_000);
        assertThatThrownBy(() -> database.sql("update funding_pool set committed = 500001 where call_id = ?").param(call).update())
            .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> database.sql("update funding_pool set reserved = -1 where call_id = ?").param(call).update())
            .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void reservingTwiceForTheSameCaseReservesOnce() {
        UUID call = openPool(500_000);
        CaseNumber number = CaseNumber.of(3001, 1);
        attempt(call, number, 200_000);
        attempt(call, number, 200_000);
        assertThat(ledger.of(call).reserved()).isEqualTo(Nok.of(200_000));
    }

    @Test
    void whatIsCommittedWasReservedAndTheRestIsReleased() {
        UUID call = openPool(500_000);
        CaseNumber number = CaseNumber.of(3002, 1);
        attempt(call, number, 200_000);
        transaction.executeWithoutResult(status -> ledger.commit(call, number, Nok.of(150_000)));
        Pool pool = ledger.of(call);
        assertThat(List.of(pool.available(), pool.reserved(), pool.committed())).containsExactly(Nok.of(350_000), Nok.ZERO, Nok.of(150_000));
    }

    private UUID openPool(long frame) {
        UUID call = UUID.randomUUID();
        transaction.executeWithoutResult(status -> ledger.open(call, Nok.of(frame)));
        database.sql("delete from pool_reservation where case_number like '300_-%'").update();
        return call;
    }
}
