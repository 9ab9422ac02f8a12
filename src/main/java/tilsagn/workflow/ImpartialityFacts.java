package tilsagn.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.assessment.ActingManagers;
import tilsagn.assessment.Assessment;
import tilsagn.assessment.Assessors;
import tilsagn.assessment.ConflictOfInterest;
import tilsagn.core.Actor;

/** What words on impartiality move in the process: who gets a place as assessor, who loses it, and who takes it instead. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ImpartialityFacts {

    private static final String DECLARE = "declareImpartiality";
    private static final List<String> MANAGERS_STEPS = List.of("appointSubstitute", "allocateFunds");

    private final UserSteps steps;

    ImpartialityFacts(UserSteps steps) {
        this.steps = steps;
    }

    @EventListener
    void on(Assessors.PlaceTaken fact) {
        steps.completeInstance(fact.caseNumber(), DECLARE, fact.username(), Map.of("impartial", true, "assessor", fact.username()));
    }

    /** Everybody may have a conflict; only who held the task of taking a place gives it back by that, to the queue. */
    @EventListener
    void on(Assessment.ImpartialityDeclared fact) {
        if (!fact.impartial() && steps.isHeldBy(fact.caseNumber(), DECLARE, fact.username())) {
            Map<String, Object> nobody = new HashMap<>();
            nobody.put("impartial", false);
            nobody.put("substitute", null);
            steps.completeInstance(fact.caseNumber(), DECLARE, fact.username(), nobody);
        }
    }

    @EventListener
    void on(ConflictOfInterest.ScoresDiscarded fact) {
        steps.interrupt(fact.caseNumber(), "scoreApplication", fact.username(), "assessorDisqualified");
    }

    /** While others still assess, the place that became free is a place more beside theirs: the manager is asked at once. */
    @EventListener
    void on(ConflictOfInterest.WorkSetAside fact) {
        if (!fact.sheet() || !steps.beginBeside(fact.caseNumber(), "assessment")) {
            steps.deliverIfAwaited(fact.caseNumber(), "assessmentReopened");
        }
    }

    /** Those that wait go to the chosen one; those that come later find them by the diagram's own question. */
    @EventListener
    void on(ActingManagers.Appointed fact) {
        MANAGERS_STEPS.forEach(step -> steps.giveAll(fact.caseNumber(), step, fact.username()));
    }

    @EventListener
    void on(ConflictOfInterest.SubstituteAppointed fact) {
        Map<String, Object> chosen = new HashMap<>();
        chosen.put("substitute", fact.username());
        steps.completeInstance(fact.caseNumber(), "appointSubstitute", Actor.username(), chosen);
    }
}
