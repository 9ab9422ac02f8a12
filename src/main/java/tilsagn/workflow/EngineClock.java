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

    EngineClock(BusinessTime time, ProcessClock processes) {
        this.time = time;
        this.processes = processes;
        follow();
    }

    private void follow() {
        ClockUtil.offset(time.offset().toMillis());
    }

    // After the commit: the jobs run in transactions of their own and must see the moved clock.
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void moved(BusinessTime.Moved moved) {
        follow();
        processes.runDueJobs();
    }

    @PreDestroy
    void letGo() {
        ClockUtil.reset();
    }
}
