package tilsagn.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.Map;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.application.DeficiencyNotice;
import tilsagn.core.Actor;

/** Moves the process with a deficiency notice: out of the formal check, back to it with the answer, and on in time. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DeficiencyFacts {

    private final UserSteps steps;

    DeficiencyFacts(UserSteps steps) {
        this.steps = steps;
    }

    @EventListener
    void on(DeficiencyNotice.Issued fact) {
        steps.complete(fact.caseNumber(), "checkCompleteness", Actor.username(), Map.of("admitted", false, "deficient", true,
            "deficiencyRemindAt", Date.from(fact.remindAt()), "deficiencyAnswerBy", Date.from(fact.answerBy())));
    }

    @EventListener
    void on(DeficiencyNotice.Answered fact) {
        steps.message(fact.caseNumber(), "deficiencyAnswered", Map.of());
    }

    // The wait begins afresh, and its timers with it.
    @EventListener
    void on(DeficiencyNotice.Extended fact) {
        steps.message(fact.caseNumber(), "deficiencyExtended", times(fact.remindAt(), fact.answerBy()));
    }

    private static Map<String, Object> times(Instant remindAt, Instant answerBy) {
        return Map.of("deficiencyRemindAt", Date.from(remindAt), "deficiencyAnswerBy", Date.from(answerBy));
    }
}
