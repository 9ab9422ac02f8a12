package tilsagn.correspondence;

import java.time.Instant;
import java.util.List;
import tilsagn.core.Nok;
import tilsagn.correspondence.LetterText.Fact;
import tilsagn.decision.DecisionBody;
import tilsagn.decision.Outcome;

/**
 * What was decided and why, as far as the party is told: never the individual scores (offentleglova § 14).
 *
 * @param reasons    the decider's main considerations, paragraphs by line
 * @param conditions one to a line, may be empty
 * @param assessment criterion and the public reasons the assessors gave under it
 */
record DecisionFacts(Outcome outcome, Nok amount, DecisionBody body, String deciderName, String deciderTitle, Instant decidedAt,
                     String reasons, String conditions, List<Fact> assessment) {
}
