package tilsagn.decision;

import java.util.Map;

import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;

/**
 * A manager called a case a question of principle, or took it back: cases of principle are not for a delegate (kommuneloven §§ 5-14, 13-1).
 *
 * @param holds whether it is one now
 */
public record Principle(CaseNumber caseNumber, boolean holds) implements CaseEvent {

    @Override
    public String what() {
        return holds ? "decision.principle" : "decision.principle-not";
    }

    @Override
    public Map<String, String> details() {
        return Map.of();
    }
}
