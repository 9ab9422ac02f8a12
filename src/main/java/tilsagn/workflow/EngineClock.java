package tilsagn.workflow;

import jakarta.annotation.PreDestroy;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

import tilsagn.core.BusinessTime;

/** Keeps the engine's clock, which is one for the whole JVM, beside {@link BusinessTime}; when that is moved, due timers fire at once. */
@Component
class EngineClock {

    private final BusinessTime time;
    private final ProcessClock processes;
    private final EngineExecutor executor;

    EngineClock(BusinessTime time, ProcessClock processes, EngineExecutor executor) {
        this.executor = executor;
        this.time = time;
        this.processes = processes;
        follow();
    }

    private void follow() {
        // Rounded up: the engine counts whole milliseconds and must not lag behind the instant a timer waits for.
        ClockUtil.offset(time.offset().plusNanos(999_999).toMillis());
    }

    // After the commit: the jobs run in transactions of their own and must see the moved clock.
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void moved(BusinessTime.Moved moved) {
        // A jump of days would outdate the locks of jobs that are running, and they would run twice: the executor rests meanwhile.
        executor.pausedWhile(() -> {
            follow();
            processes.runDueJobs();
        });
    }

    @PreDestroy
    void letGo() {
        ClockUtil.reset();
    }
}
