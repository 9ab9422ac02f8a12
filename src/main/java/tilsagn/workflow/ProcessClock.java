package tilsagn.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the processes wait for in time, and a hand to fire what is due: for the demo's clock and for tests. */
@Component
public class ProcessClock {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessClock.class);
    private static final int MOST_ROUNDS = 100;
    private static final int JOBS_A_ROUND = 200;

    private final ManagementService management;

    ProcessClock(ManagementService management) {
        this.management = management;
    }

    /** When the next timer of any process falls due, in UTC; empty when none is set. */
    public Optional<Instant> nextTimer() {
        return management.createJobQuery().timers().active().withRetriesLeft().orderByJobDuedate().asc().listPage(0, 1).stream()
            .map(timer -> timer.getDuedate().toInstant()).findFirst();
    }

    /**
     * Fires everything that is due, and what falls due by it, each job in a transaction of its own. A job that fails is logged and left to
     * the engine's retries; what the background executor takes meanwhile is not counted.
     *
     * @return how many jobs were done
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public int runDueJobs() {
        // What a timer does, nobody did: whoever moved the clock must not stand in a journal for it.
        SecurityContext mover = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        try {
            return runAll();
        } finally {
            SecurityContextHolder.setContext(mover);
        }
    }

    private int runAll() {
        int done = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Job> due = management.createJobQuery().executable().active().orderByJobDuedate().asc().orderByJobId().asc()
                .listPage(0, JOBS_A_ROUND);
            if (due.isEmpty()) {
                return done;
            }
            done += (int) due.stream().filter(this::run).count();
        }
        LOG.warn("Jobs are still due after {} rounds; the rest is left to the executor", MOST_ROUNDS);
        return done;
    }

    private boolean run(Job job) {
        try {
            management.executeJob(job.getId());
            return true;
        } catch (OptimisticLockingException collision) {
            LOG.debug("Job {} is done by somebody else", job.getId());
        } catch (RuntimeException failure) {
            report(job, failure);
        }
        return false;
    }

    private void report(Job job, RuntimeException failure) {
        if (management.createJobQuery().jobId(job.getId()).count() == 0) {
            LOG.debug("Job {} was done by somebody else", job.getId());
        } else {
            LOG.warn("Job {} of process instance {} failed and will be tried again", job.getId(), job.getProcessInstanceId(), failure);
        }
    }
}
