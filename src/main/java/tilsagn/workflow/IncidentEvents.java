package tilsagn.workflow;

import java.util.List;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hears that a background step has failed for good, and that it goes on again, in the transaction in which the engine notes it. */
@Component
class IncidentEvents extends DefaultIncidentHandler {

    private final ObjectProvider<IncidentItems> items;
    private final ObjectProvider<RuntimeService> processes;

    IncidentEvents(ObjectProvider<IncidentItems> items, ObjectProvider<RuntimeService> processes) {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
        this.items = items;
        this.processes = processes;
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
        Incident incident = super.handleIncident(context, message);
        items.getObject().raised(incident);
        return incident;
    }

    @Override
    protected void removeIncident(IncidentContext context, boolean resolved) {
        List<Incident> gone = processes.getObject().createIncidentQuery().configuration(context.getConfiguration()).list();
        super.removeIncident(context, resolved);
        gone.forEach(incident -> items.getObject().gone(incident.getId()));
    }
}
