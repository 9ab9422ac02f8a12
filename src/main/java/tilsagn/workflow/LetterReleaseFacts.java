package tilsagn.workflow;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.correspondence.Letter;
import tilsagn.correspondence.LetterReleases;

/** Hears that letters are to go out: a release was ordered, a letter was let out. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LetterReleaseFacts {

    private final RuntimeService processes;
    private final UserSteps steps;

    LetterReleaseFacts(RuntimeService processes, UserSteps steps) {
        this.processes = processes;
        this.steps = steps;
    }

    @EventListener
    void on(LetterReleases.Ordered fact) {
        processes.startProcessInstanceByKey(LetterReleaseProcess.KEY, fact.releaseId().toString());
    }

    /** A case on a diagram from before letters were held does not wait; its letter is on its way already. */
    @EventListener
    void on(Letter.Released fact) {
        steps.deliverIfAwaited(fact.caseNumber(), "letterReleased");
    }
}
