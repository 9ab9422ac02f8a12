package tilsagn.decision;

import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.Cases;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;

/**
 * Awards whose decision the body takes back before the party is told of it (fvl § 35 b), because something stops the letter that cannot be mended.
 * The money is the pool's again, and the case is proposed and decided anew.
 */
@Service
@Transactional
public class TakenBackAwards {

    private final DecisionRepository decisions;
    private final TurnRepository turns;
    private final DecisionGuards guards;
    private final PoolCommitments commitments;
    private final Cases cases;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    TakenBackAwards(DecisionRepository decisions, TurnRepository turns, DecisionGuards guards, PoolCommitments commitments, Cases cases, BusinessTime time,
                    ApplicationEventPublisher events) {
        this.decisions = decisions;
        this.turns = turns;
        this.guards = guards;
        this.commitments = commitments;
        this.cases = cases;
        this.time = time;
        this.events = events;
    }

    /**
     * Takes the decision back, and gives the case to the manager, who proposes another amount.
     *
     * @throws Refusal {@code core.not-yours}, {@code decision.other-body}, {@code decision.take-back.told} once the party knows, on {@code reason}
     */
    public void takeBack(User user, CaseNumber number, String reason) {
        guards.actable(user, number, Role.DECISION_MAKER);
        Decision decision = decisions.lock(number).filter(Decision::isDecided).orElseThrow(() -> Refusal.conflict("decision.take-back.told", number.value()));
        DecisionRules.checkBody(user, decision);
        DecisionRules.checkTurn(reason);
        Nok amount = decision.amount();
        turns.save(new Turn(decision, Turn.Kind.TAKEN_BACK, null, reason.strip(), user.username(), time.now()));
        decision.takeBack();
        decisions.saveAndFlush(decision);
        cases.decisionReturned(number);
        commitments.uncommit(decision.callId(), number, amount);
        events.publishEvent(new TakenBack(number, reason.strip()));
    }

    /** The decision counts no more; nobody outside the county knew of it. */
    public record TakenBack(CaseNumber caseNumber, String reason) implements CaseEvent {

        @Override
        public String what() {
            return "decision.taken-back";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("reason", reason);
        }
    }
}
