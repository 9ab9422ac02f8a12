package tilsagn.benchmark;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** The least a submission can be: one process that waits started, one row inserted, in one transaction, without web, form or rules. */
final class BareEngine {

    private static final int THREADS = 8;

    private final RuntimeService processes;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    BareEngine(ApplicationContext house) {
        processes = house.getBean(RuntimeService.class);
        database = house.getBean(JdbcClient.class);
        transaction = new TransactionTemplate(house.getBean(PlatformTransactionManager.class));
        house.getBean(RepositoryService.class).createDeployment().addModelInstance("bare.bpmn",
            Bpmn.createExecutableProcess("bare").camundaHistoryTimeToLiveString("P1D").startEvent().receiveTask("waits").endEvent().done()).deploy();
        database.sql("create table benchmark_row (id uuid primary key, word varchar(200))").update();
    }

    /** How many of them a second. */
    double perSecond(int seconds) {
        AtomicInteger done = new AtomicInteger();
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CompletableFuture.allOf(IntStream.range(0, THREADS).mapToObj(thread -> CompletableFuture.runAsync(() -> {
            while (System.nanoTime() < end) {
                once();
                done.incrementAndGet();
            }
        }, threads)).toArray(CompletableFuture[]::new)).join();
        threads.shutdown();
        return done.get() / ((System.nanoTime() - start) / 1e9);
    }

    private void once() {
        UUID id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            database.sql("insert into benchmark_row values (?, ?)").params(id, "a row").update();
            processes.startProcessInstanceByKey("bare", id.toString());
        });
    }
}
