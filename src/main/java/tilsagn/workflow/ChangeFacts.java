package tilsagn.workflow;

import java.util.Map;
import java.util.UUID;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.Actor;
import tilsagn.grant.ChangeEvents;

/** Starts and moves the process of a change request, in the transaction of whoever asked, prepared, answered or took it back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ChangeFacts {

    private final UserSteps steps;

    ChangeFacts(UserSteps steps) {
        this.steps = steps;
    }

    @EventListener
    void on(ChangeEvents.Asked fact) {
        of(fact.changeId()).start(fact.caseNumber(), Map.of());
    }

    @EventListener
    void on(ChangeEvents.Prepared fact) {
        of(fact.changeId()).complete(fact.caseNumber(), "prepareChange", Actor.username(), Map.of());
    }

    @EventListener
    void on(ChangeEvents.Returned fact) {
        of(fact.changeId()).complete(fact.caseNumber(), "decideChange", Actor.username(), Map.of("answered", false));
    }

    @EventListener
    void on(ChangeEvents.Decided fact) {
        of(fact.changeId()).complete(fact.caseNumber(), "decideChange", Actor.username(), Map.of("answered", true));
    }

    @EventListener
    void on(ChangeEvents.Ended fact) {
        of(fact.changeId()).endByMessage(fact.caseNumber(), "changeEnded");
    }

    private UserSteps of(UUID change) {
        return steps.in(ChangeRequestProcess.KEY, ChangeRequestProcess.CHANGE, change.toString());
    }
}
