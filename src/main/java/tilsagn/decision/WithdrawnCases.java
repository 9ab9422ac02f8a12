package tilsagn.decision;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.application.Withdrawal;
import tilsagn.application.WithdrawalGuard;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;

/** What a withdrawal means here: too late once somebody has decided; before that the proposal falls and its money is free again. */
@Component
@Order(20)
class WithdrawnCases implements WithdrawalGuard {

    private final DecisionRepository decisions;
    private final PoolLedger ledger;

    WithdrawnCases(DecisionRepository decisions, PoolLedger ledger) {
        this.decisions = decisions;
        this.ledger = ledger;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isTooLate(CaseNumber number) {
        return decisions.findByCaseNumber(number).filter(Decision::isDecided).isPresent();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(CaseNumber number) {
        if (decisions.lock(number).filter(Decision::isDecided).isPresent()) {
            throw Refusal.conflict("application.withdraw.decided");
        }
    }

    // Before the process hears it: a decision touches the pool first and the process then, and so must whoever meets it.
    @Order(10)
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Withdrawal.Withdrawn fact) {
        decisions.lock(fact.caseNumber()).ifPresent(decision -> {
            decision.withdraw();
            decisions.saveAndFlush(decision);
        });
        ledger.release(fact.callId(), fact.caseNumber());
    }
}
