package tilsagn.decision;

import java.util.UUID;

import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/** The party has been told of a decision; told again, with another amount, when an appeal changed it. */
public record DecisionNotified(CaseNumber caseNumber, UUID callId, Outcome outcome, Nok amount) {
}
