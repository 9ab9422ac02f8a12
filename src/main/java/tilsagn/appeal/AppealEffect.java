package tilsagn.appeal;

import org.springframework.stereotype.Component;

import tilsagn.account.User;
import tilsagn.core.Nok;
import tilsagn.decision.DecisionChange;
import tilsagn.decision.DecisionChanges;

/** Gives a reversal its effect, in the room that made the decision and in the same transaction. */
@Component
class AppealEffect {

    private final DecisionChanges changes;
    private final AppealedFacts facts;

    AppealEffect(DecisionChanges changes, AppealedFacts facts) {
        this.changes = changes;
        this.facts = facts;
    }

    /**
     * The party gets what the amount says, or all of it where no amount is at stake. A dismissal needs nothing here: its application is taken
     * up by the process.
     *
     * @throws tilsagn.core.Refusal {@code decision.pool.short} with what was wanted and what is free
     */
    void reversed(User by, Appeal appeal, Nok amount, String words, DecisionChange.Cause cause) {
        if (appeal.subject().isLater()) {
            facts.of(appeal.subject()).reverse(by, appeal.caseNumber(), appeal.reference(), amount, words);
        } else if (appeal.subject() == AppealedDecision.DECISION) {
            changes.reverse(by, appeal.caseNumber(), amount, words, cause);
        }
    }
}
