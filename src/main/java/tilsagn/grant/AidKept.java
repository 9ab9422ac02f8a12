package tilsagn.grant;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.aid.AidRegistrations;
import tilsagn.core.Nok;
import tilsagn.decision.Commitment;
import tilsagn.decision.PoolCommitments;

/** Tells the state-aid desk when less is given than was awarded: what lapsed counts under no ceiling, and a registered award is due again. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AidKept {

    private final AidRegistrations registrations;
    private final PoolCommitments commitments;

    AidKept(AidRegistrations registrations, PoolCommitments commitments) {
        this.registrations = registrations;
        this.commitments = commitments;
    }

    @EventListener
    void on(AcceptanceFacts.Lapsed fact) {
        registrations.changed(fact.caseNumber(), Nok.ZERO);
    }

    @EventListener
    void on(FinalAccount.Decided fact) {
        registrations.changed(fact.caseNumber(), fact.amount());
    }

    /** What was paid stays given until it is paid back. */
    @EventListener
    void on(Termination.Decided fact) {
        if (!fact.terminated()) {
            return;
        }
        registrations.changed(fact.caseNumber(), commitments.of(fact.caseNumber()).map(Commitment::paid).orElse(Nok.ZERO));
    }
}
