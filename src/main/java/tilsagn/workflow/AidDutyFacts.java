package tilsagn.workflow;

import java.time.LocalDate;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.aid.AidDuty;
import tilsagn.core.Actor;
import tilsagn.core.CaseNumber;

/** The duty to enter an award in the national register is a task of the adviser's with the day of the law, until it is done or falls away. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AidDutyFacts {

    private static final String TASK = "registerAid";
    private static final String DAY = "registerBy";

    private final UserSteps steps;
    private final RuntimeService processes;

    AidDutyFacts(UserSteps steps, RuntimeService processes) {
        this.steps = steps.in(AidRegistrationProcess.KEY);
        this.processes = processes;
    }

    @EventListener
    void on(AidDuty duty) {
        CaseNumber number = duty.caseNumber();
        if (steps.runs(number) && !isStill(duty)) {
            end(duty);
        }
        if (duty.dueOn() != null && !steps.runs(number)) {
            steps.start(number, Map.of(DAY, duty.dueOn().toString(), "registerUntil", GrantDates.endOf(duty.dueOn())));
        }
    }

    private boolean isStill(AidDuty duty) {
        ProcessInstance running = processes.createProcessInstanceQuery().processDefinitionKey(AidRegistrationProcess.KEY)
            .processInstanceBusinessKey(duty.caseNumber().value()).singleResult();
        return duty.dueOn() != null && duty.dueOn().equals(LocalDate.parse((String) processes.getVariable(running.getId(), DAY)));
    }

    // Whoever reads the list may enter an award whose task somebody else has taken: then the task is no more.
    private void end(AidDuty duty) {
        if (duty.registered() && steps.isFreeTo(duty.caseNumber(), TASK, Actor.username())) {
            steps.complete(duty.caseNumber(), TASK, Actor.username(), Map.of());
        } else {
            steps.endByMessage(duty.caseNumber(), "registrationDropped");
        }
    }
}
