package tilsagn.workflow;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.aid.AidBreaches;
import tilsagn.aid.AidDuty;
import tilsagn.aid.AidRegistrations;

/**
 * Awards from before the duty to register aid was a task get theirs, with the day of the law, also when it has passed; and awards that were
 * assessed after their letter are weighed. Done again, nothing happens.
 */
@Component
class AidBackfill {

    private final AidRegistrations registrations;
    private final AidBreaches breaches;
    private final AidDutyFacts facts;
    private final RuntimeService processes;

    AidBackfill(AidRegistrations registrations, AidBreaches breaches, AidDutyFacts facts, RuntimeService processes) {
        this.registrations = registrations;
        this.breaches = breaches;
        this.facts = facts;
        this.processes = processes;
    }

    @Order(0)
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void catchUp() {
        List<AidDuty> duties = registrations.duties();
        Set<String> known = duties.isEmpty() ? Set.of() : processes.createProcessInstanceQuery().processDefinitionKey(AidRegistrationProcess.KEY).list().stream()
            .map(ProcessInstance::getBusinessKey).collect(Collectors.toSet());
        duties.stream().filter(duty -> !known.contains(duty.caseNumber().value())).forEach(facts::on);
        breaches.catchUp();
    }
}
