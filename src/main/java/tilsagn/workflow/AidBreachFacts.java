package tilsagn.workflow;

import java.util.Map;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.aid.AidBreach;
import tilsagn.core.Actor;
import tilsagn.core.CaseNumber;

/** An award that does not hold after the letter is a task until somebody has decided what becomes of it, or it holds after all. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AidBreachFacts {

    private static final String TASK = "decideAidBreach";

    private final UserSteps steps;

    AidBreachFacts(UserSteps steps) {
        this.steps = steps.in(AidBreachProcess.KEY);
    }

    @EventListener
    void on(AidBreach.Found fact) {
        steps.start(fact.caseNumber(), Map.of());
    }

    @EventListener
    void on(AidBreach.Gone fact) {
        end(fact.caseNumber());
    }

    // Whoever may decide may do so although a colleague had taken the task.
    @EventListener
    void on(AidBreach.Decided fact) {
        CaseNumber number = fact.caseNumber();
        if (steps.waitsAt(number, TASK)) {
            steps.giveAll(number, TASK, Actor.username());
            steps.complete(number, TASK, Actor.username(), Map.of());
        } else {
            end(number);
        }
    }

    // Decided before the word to those who have the case was sent.
    private void end(CaseNumber number) {
        if (steps.runs(number)) {
            steps.endByMessage(number, "breachGone");
        }
    }
}
