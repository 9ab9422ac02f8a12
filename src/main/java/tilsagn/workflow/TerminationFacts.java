package tilsagn.workflow;

import java.util.Date;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.Actor;
import tilsagn.core.BusinessTime;
import tilsagn.grant.Termination;

/** Starts the process of a termination, and moves it on when the manager has decided. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TerminationFacts {

    private final UserSteps steps;

    TerminationFacts(UserSteps steps) {
        this.steps = steps;
    }

    @EventListener
    void on(Termination.Noticed fact) {
        Date over = Date.from(fact.commentBy().plusDays(1).atStartOfDay(BusinessTime.ZONE).toInstant());
        of(fact.terminationId()).start(fact.caseNumber(), Map.of("commentTimeOverAt", over));
    }

    @EventListener
    void on(Termination.Decided fact) {
        of(fact.terminationId()).complete(fact.caseNumber(), "decideTermination", Actor.username(), Map.of());
    }

    private UserSteps of(UUID termination) {
        return steps.in(GrantTerminationProcess.KEY, GrantTerminationProcess.TERMINATION, termination.toString());
    }
}
