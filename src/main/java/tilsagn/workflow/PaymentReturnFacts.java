package tilsagn.workflow;

import java.util.Map;
import java.util.UUID;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.Actor;
import tilsagn.grant.ReturnFacts;

/** Starts the process of a payment the bank sent back, and moves it with what adviser and manager do. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PaymentReturnFacts {

    private static final String CHECK = "checkReturnedAccount";

    private final UserSteps steps;

    PaymentReturnFacts(UserSteps steps) {
        this.steps = steps;
    }

    @EventListener
    void on(ReturnFacts.Returned fact) {
        if (fact.paidAgain()) {
            of(fact.paymentId()).start(fact.caseNumber(), Map.of());
        }
    }

    /** The account may be checked once more, when the party has given another. */
    @EventListener
    void on(ReturnFacts.Checked fact) {
        if (of(fact.paymentId()).waitsAt(fact.caseNumber(), CHECK)) {
            of(fact.paymentId()).complete(fact.caseNumber(), CHECK, Actor.username(), Map.of());
        }
    }

    @EventListener
    void on(ReturnFacts.OrderedAnew fact) {
        of(fact.paymentId()).complete(fact.caseNumber(), "orderPaymentAnew", Actor.username(), Map.of());
    }

    @EventListener
    void on(ReturnFacts.Dropped fact) {
        of(fact.paymentId()).endByMessage(fact.caseNumber(), "returnDropped");
    }

    private UserSteps of(UUID payment) {
        return steps.in(PaymentReturnProcess.KEY, PaymentReturnProcess.PAYMENT, payment.toString());
    }
}
