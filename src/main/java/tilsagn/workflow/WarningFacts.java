package tilsagn.workflow;

import java.util.Map;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.Actor;
import tilsagn.core.CaseNumber;
import tilsagn.grant.RegisterWatch;

/** A warning of the register is a task of the adviser's until it is decided or taken back. One that became worse meanwhile is the same task. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WarningFacts {

    private static final String TASK = "assessWarning";

    private final UserSteps steps;

    WarningFacts(UserSteps steps) {
        this.steps = steps.in(RegisterWarningProcess.KEY);
    }

    @EventListener
    void on(RegisterWatch.Warned fact) {
        if (!steps.runs(fact.caseNumber())) {
            steps.start(fact.caseNumber(), Map.of());
        }
    }

    @EventListener
    void on(RegisterWatch.Seen fact) {
        if (steps.waitsAt(fact.caseNumber(), TASK)) {
            steps.complete(fact.caseNumber(), TASK, Actor.username(), Map.of());
        } else {
            end(fact.caseNumber());
        }
    }

    @EventListener
    void on(RegisterWatch.Cleared fact) {
        end(fact.caseNumber());
    }

    // One that was found before there was such a task, or is decided already, has none.
    private void end(CaseNumber number) {
        if (steps.runs(number)) {
            steps.endByMessage(number, "warningCleared");
        }
    }
}
