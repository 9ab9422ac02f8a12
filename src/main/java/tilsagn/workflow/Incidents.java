package tilsagn.workflow;

import java.util.Date;
import java.util.List;

import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/** The administrators' page of what has stopped: in plain words, with a way to try again. Nobody else sees it, nor another county's. */
@Service
@Transactional
public class Incidents {

    private final ProcessIncidentRepository incidents;
    private final ManagementService jobs;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Incidents(ProcessIncidentRepository incidents, ManagementService jobs, BusinessTime time, ApplicationEventPublisher events) {
        this.incidents = incidents;
        this.jobs = jobs;
        this.time = time;
        this.events = events;
    }

    /** The oldest first, a hundred at most. */
    @Transactional(readOnly = true)
    public List<ProcessIncident> of(User user) {
        return incidents.openIn(countyOf(user));
    }

    /** One; 404 when it is gone or another county's. */
    @Transactional(readOnly = true)
    public ProcessIncident get(User user, String id) {
        return incidents.openIn(countyOf(user), id).orElseThrow(() -> new NotFound("incident " + id));
    }

    /**
     * Lets the step be tried once more, now. It comes back as a new one if it fails again.
     *
     * @throws Refusal {@code workflow.somebody-faster} when another administrator or the engine was faster
     */
    public void retry(User user, String id) {
        ProcessIncident incident = get(user, id);
        Collisions.refused(() -> {
            jobs.setJobDuedate(incident.jobId(), Date.from(time.now()));
            jobs.setJobRetries(incident.jobId(), 1);
        });
        if (incident.caseNumber() != null) {
            events.publishEvent(new ProcessIncident.Retried(incident.caseNumber(), incident.step()));
        }
    }

    static String countyOf(User user) {
        if (!user.has(Role.ADMIN)) {
            throw new NotFound("incidents");
        }
        return String.valueOf(user.county());
    }
}
