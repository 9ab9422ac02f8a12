package tilsagn.workflow;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.decision.Turns;

/** Takes a case away from the body that has it: back to those who prepare it, or on to a higher body. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TurnFacts {

    private static final String DECIDE = "decideApplication";

    private final UserSteps steps;

    TurnFacts(UserSteps steps) {
        this.steps = steps;
    }

    /** A case on a diagram from before it could come back must be moved to the newest first; an administrator can do that. */
    @EventListener
    void on(Turns.Returned fact) {
        if (!steps.interrupt(fact.caseNumber(), DECIDE, "caseReturned")) {
            throw Refusal.conflict("workflow.return.not-possible");
        }
    }

    @EventListener
    void on(Turns.Lifted fact) {
        moveUp(fact.caseNumber(), "caseLifted");
    }

    @EventListener
    void on(Turns.CalledIn fact) {
        moveUp(fact.caseNumber(), "caseCalledIn");
    }

    // On an older diagram the task stays and is given back to the queue: it is the room that knows whose it is now.
    private void moveUp(CaseNumber number, String message) {
        if (!steps.interrupt(number, DECIDE, message)) {
            steps.giveBack(number, DECIDE);
        }
    }
}
