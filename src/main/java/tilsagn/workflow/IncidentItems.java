package tilsagn.workflow;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Role;
import tilsagn.application.GrantApplication;
import tilsagn.core.BusinessTime;
import tilsagn.workflow.IncidentSubjects.Subject;
import tilsagn.worklist.NewWorkItem;
import tilsagn.worklist.Worklist;

/**
 * A step that failed for good on a case is an item in the administrators' queue, and a line in the case's journal; it leaves the queue when
 * the step is tried again or needed no longer. Failures that belong to no case stand on the administrators' page alone.
 */
@Component
class IncidentItems {

    /** Marks an item that is no task of the engine. */
    static final String PREFIX = "incident-";

    private static final String STEP = "resolveIncident";

    private final ProcessIncidentRepository incidents;
    private final Worklist worklist;
    private final IncidentSubjects subjects;
    private final RuntimeService processes;
    private final ManagementService jobs;
    private final BusinessTime time;
    private final QueueNames names;
    private final ApplicationEventPublisher events;

    IncidentItems(ProcessIncidentRepository incidents, Worklist worklist, IncidentSubjects subjects, RuntimeService processes,
                  ManagementService jobs, BusinessTime time, ApplicationEventPublisher events, QueueNames names) {
        this.names = names;
        this.incidents = incidents;
        this.worklist = worklist;
        this.subjects = subjects;
        this.processes = processes;
        this.jobs = jobs;
        this.time = time;
        this.events = events;
    }

    void raised(Incident incident) {
        Subject subject = subjects.of(incident);
        int tries = EngineConfiguration.tries() + (int) incidents.countByJobId(incident.getConfiguration());
        ProcessIncident told = incidents.saveAndFlush(new ProcessIncident(incident, subject, causeOf(incident), tries));
        if (subject.number() != null) {
            worklist.opened(item(told, subject));
            events.publishEvent(new ProcessIncident.Raised(subject.number(), told.step()));
        }
    }

    void gone(String id) {
        incidents.findById(id).filter(ProcessIncident::isOpen).ifPresent(told -> {
            told.close(time.now());
            incidents.saveAndFlush(told);
            worklist.closed(PREFIX + id);
        });
    }

    /** The engine's incidents = what is told of them, at start and every night. */
    @Order(1)
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "${tilsagn.engine.reconcile:0 30 3 * * *}", zone = "Europe/Oslo")
    @Transactional
    void reconcile() {
        Map<String, ProcessIncident> told = incidents.findByClosedAtIsNull().stream()
            .collect(Collectors.toMap(ProcessIncident::id, Function.identity()));
        processes.createIncidentQuery().list().stream().filter(incident -> told.remove(incident.getId()) == null).forEach(this::raised);
        told.keySet().forEach(this::gone);
    }

    private ProcessIncident.Cause causeOf(Incident incident) {
        String trace = jobs.getJobExceptionStacktrace(incident.getConfiguration());
        return trace != null && trace.contains("org.springframework.mail.") ? ProcessIncident.Cause.MAIL : ProcessIncident.Cause.OTHER;
    }

    // Without a date: it is due now, and says so by standing there.
    private NewWorkItem item(ProcessIncident incident, Subject subject) {
        GrantApplication application = subject.application();
        QueueNames.Named named = names.of(application);
        return new NewWorkItem(PREFIX + incident.id(), subject.number(), STEP, subject.county(), Role.ADMIN.name(), null, null,
            named.applicant(), null, named.title(), subject.call().id(), subject.call().title(), application.appliedAmount(),
            incident.raisedAt(), null, "/incidents/" + incident.id());
    }
}
