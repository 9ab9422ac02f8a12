package tilsagn.decision;

import java.util.Map;

import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/**
 * The decision that follows is taken for the head of the administration.
 *
 * @param upTo     how far the authority reaches
 * @param document by which it was given
 */
record ByDelegation(CaseNumber caseNumber, Nok upTo, String document) implements CaseEvent {

    @Override
    public String what() {
        return "decision.delegated";
    }

    @Override
    public Map<String, String> details() {
        return Map.of("document", document, "authority", upTo.format());
    }
}
