package tilsagn.decision;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import tilsagn.assessment.FirstDecision;
import tilsagn.core.CaseNumber;

/** Who proposed and who took the first decision. */
@Component
class DecidedBy implements FirstDecision {

    private final DecisionRepository decisions;

    DecidedBy(DecisionRepository decisions) {
        this.decisions = decisions;
    }

    @Override
    public Set<String> peopleIn(CaseNumber caseNumber) {
        return decisions.findByCaseNumber(caseNumber).stream()
            .flatMap(decision -> Stream.of(decision.proposedBy(), decision.decider() == null ? null : decision.decider().username()))
            .filter(name -> name != null).collect(Collectors.toSet());
    }
}
