package tilsagn.decision;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The machine stops in the middle of a decision, after so many that went well. */
@TestComponent
public class PowerCut {

    /** How many decisions still go well; never stops below nothing. */
    static volatile int after = -1;

    @Order(Ordered.LOWEST_PRECEDENCE)
    @EventListener
    void on(Decision.Decided fact) {
        if (after >= 0 && after-- == 0) {
            throw new IllegalStateException("The power went while " + fact.caseNumber() + " was decided");
        }
    }
}
