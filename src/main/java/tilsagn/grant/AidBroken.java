package tilsagn.grant;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.aid.AidBreach;
import tilsagn.aid.AidBreaches;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;

/** What was decided of an award that does not hold by the rules of state aid, on the roads a grant has: it is ended after a notice, or settled lower. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AidBroken {

    private final Terminations terminations;
    private final FinalAccounts accounts;
    private final AidBreaches breaches;

    AidBroken(Terminations terminations, FinalAccounts accounts, AidBreaches breaches) {
        this.terminations = terminations;
        this.accounts = accounts;
        this.breaches = breaches;
    }

    @EventListener
    void on(AidBreach.Decided fact) {
        CaseNumber number = fact.caseNumber();
        if (fact.decision() != AidBreach.Decision.KEEP && accounts.isDecided(number)) {
            throw Refusal.onField("breachDecision", "aid.breach.settled");
        }
        if (fact.decision() == AidBreach.Decision.TAKE_BACK && !terminations.isOpen(number)) {
            terminations.notice(fact.by(), number, fact.reasons());
        }
    }

    /** The manager let the grant go on: so does the award. */
    @EventListener
    void on(Termination.Decided fact) {
        if (!fact.terminated()) {
            Termination dropped = terminations.last(fact.caseNumber());
            breaches.stands(fact.caseNumber(), dropped.decidedBy(), dropped.decidedByName(), dropped.answer());
        }
    }
}
