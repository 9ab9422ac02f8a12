package tilsagn.appeal;

import java.util.Set;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.decision.Decision;
import tilsagn.decision.Decisions;

/** What is known of a decision that can be appealed, whichever room made it. */
@Component
class AppealedFacts {

    private final ObjectProvider<LaterDecision> later;
    private final Decisions decisions;

    AppealedFacts(ObjectProvider<LaterDecision> later, Decisions decisions) {
        this.later = later;
        this.decisions = decisions;
    }

    LaterDecision of(AppealedDecision kind) {
        return later.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow(() -> new IllegalStateException("No room tells of decisions of the kind " + kind));
    }

    LaterDecision.Facts facts(CaseNumber number, AppealedDecision kind, String reference) {
        return of(kind).facts(number, reference);
    }

    /** What is at stake in an appeal; {@code null} where it is no amount. */
    LaterDecision.Stake stake(LodgedAppeal appeal) {
        LaterDecision.Stake stake = stake(appeal.caseNumber(), appeal.subject(), appeal.reference());
        return stake == null ? null : stake.asking(appeal.asked());
    }

    /** What is at stake for a party that could appeal; {@code null} where it is no amount. */
    LaterDecision.Stake stake(CaseNumber number, AppealedDecision subject, String reference) {
        if (subject.isLater()) {
            return facts(number, subject, reference).stake();
        }
        return subject == AppealedDecision.DISMISSAL ? null
            : decisions.find(number).map(AppealedFacts::stake).orElse(new LaterDecision.Stake(Nok.ZERO, Nok.ZERO));
    }

    private static LaterDecision.Stake stake(Decision decision) {
        return new LaterDecision.Stake(decision.amount(), decision.appliedAmount());
    }

    /** Who had a part in a later decision. */
    Set<String> tookPart(LodgedAppeal appeal) {
        return facts(appeal.caseNumber(), appeal.subject(), appeal.reference()).tookPart();
    }
}
