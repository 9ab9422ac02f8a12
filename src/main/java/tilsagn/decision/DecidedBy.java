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
    private final DecisionChangeRepository changes;

    DecidedBy(DecisionRepository decisions, DecisionChangeRepository changes) {
        this.decisions = decisions;
        this.changes = changes;
    }

    @Override
    public Set<String> peopleIn(CaseNumber caseNumber) {
        Stream<String> now = decisions.findByCaseNumber(caseNumber).stream()
            .flatMap(decision -> Stream.of(decision.proposedBy(), decision.decider() == null ? null : decision.decider().username()));
        // Whoever decided before an appeal changed it.
        Stream<String> before = changes.findByCaseNumberOrderByChangedAt(caseNumber).stream().map(DecisionChange::fromDecider);
        return Stream.concat(now, before).filter(name -> name != null).collect(Collectors.toSet());
    }
}
