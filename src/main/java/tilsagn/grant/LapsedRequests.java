package tilsagn.grant;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** An award that has lapsed cannot be changed: a request that waits for its answer gets none. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LapsedRequests {

    private final ChangeRequests changes;

    LapsedRequests(ChangeRequests changes) {
        this.changes = changes;
    }

    @EventListener
    void on(AcceptanceFacts.Lapsed fact) {
        changes.drop(fact.caseNumber());
    }
}
