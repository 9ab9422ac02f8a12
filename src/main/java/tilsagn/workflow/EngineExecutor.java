package tilsagn.workflow;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Runs timers and asynchronous steps in the background: from the moment the application is ready, until the very first step of its
 * shutdown. {@code tilsagn.engine.executor=false} keeps it off; tests fire jobs by hand.
 */
@Component
class EngineExecutor implements SmartLifecycle {

    private final JobExecutor executor;
    private final boolean wanted;

    EngineExecutor(JobExecutor executor, @Value("${tilsagn.engine.executor:true}") boolean wanted) {
        this.executor = executor;
        this.wanted = wanted;
    }

    @Order
    @EventListener(ApplicationReadyEvent.class)
    void applicationIsReady() {
        start();
    }

    @Override
    public void start() {
        if (wanted && !executor.isActive()) {
            executor.start();
        }
    }

    @Override
    public void stop() {
        executor.shutdown();
    }

    /** Does something while no job runs in the background. */
    synchronized void pausedWhile(Runnable deed) {
        boolean running = executor.isActive();
        if (running) {
            executor.shutdown();
        }
        try {
            deed.run();
        } finally {
            if (running) {
                executor.start();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return executor.isActive();
    }

    @Override
    public boolean isAutoStartup() {
        return false;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
