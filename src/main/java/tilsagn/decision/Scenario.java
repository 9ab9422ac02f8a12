package tilsagn.decision;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/**
 * A what-if of a call's allocation, kept under a name. Its amounts are those it came to when it was made, so that all who look at it see the
 * same; it binds nothing until somebody proposes them.
 *
 * @param amounts by case; one that is not in it gets nothing
 */
public record Scenario(UUID id, UUID callId, String name, Recipe recipe, String madeBy, Instant madeAt, Map<CaseNumber, Nok> amounts) {

    /** Takes its own copy. */
    public Scenario {
        amounts = Map.copyOf(amounts);
    }

    /** What a candidate gets here: what is settled stays as it is. */
    public Nok amountOf(Candidate candidate) {
        return candidate.isSettled() ? candidate.planned() : amounts.getOrDefault(candidate.caseNumber(), Nok.ZERO);
    }
}
