package tilsagn.workflow;

import java.util.Map;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.aid.AidClearance;
import tilsagn.core.Actor;
import tilsagn.core.Refusal;
import tilsagn.decision.TakenBackAwards;

/** The step in which the state aid of a decided award is cleared: it ends when the desk has cleared it, or when the decision is taken back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AidSteps {

    private static final String CLEAR = "clearStateAid";

    private final UserSteps steps;

    AidSteps(UserSteps steps) {
        this.steps = steps;
    }

    /** Whoever cleared it has done the step, also when a colleague had taken it. A case on an older diagram does not wait. */
    @EventListener
    void on(AidClearance.Cleared fact) {
        if (steps.waitsAt(fact.caseNumber(), CLEAR)) {
            steps.giveAll(fact.caseNumber(), CLEAR, Actor.username());
            steps.complete(fact.caseNumber(), CLEAR, Actor.username(), Map.of());
        }
    }

    /** Before the letter is written, or while it is held. A case on an older diagram cannot leave a letter that is held. */
    @EventListener
    void on(TakenBackAwards.TakenBack fact) {
        boolean left = steps.waitsAt(fact.caseNumber(), CLEAR) ? steps.interrupt(fact.caseNumber(), CLEAR, "awardTakenBack")
            : steps.deliverIfAwaited(fact.caseNumber(), "awardTakenBack");
        if (!left) {
            throw Refusal.conflict("workflow.return.not-possible");
        }
    }
}
