package tilsagn.correspondence;

import java.time.Instant;
import java.util.List;
import tilsagn.aid.AidNote;
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
 * @param aid        what the receiver must be told about state aid, or {@code null}
 */
record DecisionFacts(Outcome outcome, Nok amount, DecisionBody body, String deciderName, String deciderTitle, Instant decidedAt,
                     String reasons, String conditions, List<Fact> assessment, AidNote aid) {

    /** One of which nothing is to be said about state aid. */
    DecisionFacts(Outcome outcome, Nok amount, DecisionBody body, String deciderName, String deciderTitle, Instant decidedAt, String reasons,
                  String conditions, List<Fact> assessment) {
        this(outcome, amount, body, deciderName, deciderTitle, decidedAt, reasons, conditions, assessment, null);
    }
}
