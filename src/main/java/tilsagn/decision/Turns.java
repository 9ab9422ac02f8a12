package tilsagn.decision;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Accounts;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.Cases;
import tilsagn.assessment.ReturnedRecommendations;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;

/**
 * The other ways a case can go from the body that has it: back for revision, up to a higher body, or up because a higher body asks for it.
 *
 * <p>The stated rule on the money: a case that goes back gives its reservation back to the pool, for nobody knows what will be proposed
 * next; a case that goes up keeps it.
 */
@Service
@Transactional
public class Turns {

    private final DecisionRepository decisions;
    private final TurnRepository turns;
    private final BatchLineRepository lines;
    private final DecisionGuards guards;
    private final PoolLedger ledger;
    private final Cases cases;
    private final ReturnedRecommendations recommendations;
    private final Accounts accounts;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Turns(DecisionRepository decisions, TurnRepository turns, BatchLineRepository lines, DecisionGuards guards, PoolLedger ledger, Cases cases,
          ReturnedRecommendations recommendations, Accounts accounts, BusinessTime time, ApplicationEventPublisher events) {
        this.decisions = decisions;
        this.turns = turns;
        this.lines = lines;
        this.guards = guards;
        this.ledger = ledger;
        this.cases = cases;
        this.recommendations = recommendations;
        this.accounts = accounts;
        this.time = time;
        this.events = events;
    }

    /**
     * Gives a case back for revision: to the manager, who proposes another amount, or further back to the advisors, who recommend anew.
     *
     * @throws Refusal {@code decision.other-body}, {@code decision.not-pending}, on {@code reason}
     */
    public void giveBack(User user, CaseNumber number, boolean toAdvisor, String comment) {
        Decision decision = pending(user, number, comment);
        DecisionRules.checkBody(user, decision);
        keep(new Turn(decision, toAdvisor ? Turn.Kind.TO_ADVISOR : Turn.Kind.TO_MANAGER, null, comment.strip(), user.username(), time.now()));
        decision.giveBack();
        decisions.saveAndFlush(decision);
        cases.decisionReturned(number);
        if (toAdvisor) {
            recommendations.giveBack(number, comment.strip());
        }
        leaveMeeting(number);
        ledger.release(decision.callId(), number);
        events.publishEvent(new Returned(number, toAdvisor, comment.strip()));
    }

    /**
     * A delegate declines to use the authority and lifts the case to a higher body.
     *
     * @throws Refusal {@code decision.other-body}, {@code decision.turn.not-above}, on {@code reason}
     */
    public void lift(User user, CaseNumber number, DecisionBody to, String reason) {
        Decision decision = pending(user, number, reason);
        DecisionRules.checkBody(user, decision);
        if (!above(decision).contains(to)) {
            throw Refusal.conflict("decision.turn.not-above");
        }
        move(decision, Turn.Kind.LIFTED, to, reason, user);
        events.publishEvent(new Lifted(number, to, reason.strip()));
    }

    /**
     * A higher body calls the case in before anybody has decided.
     *
     * @throws Refusal {@code decision.turn.not-above}, {@code decision.not-pending}, on {@code reason}
     */
    public void callIn(User user, CaseNumber number, String reason) {
        Decision decision = pending(user, number, reason);
        if (!mayCallIn(user, decision)) {
            throw Refusal.conflict("decision.turn.not-above");
        }
        DecisionBody to = DecisionBody.valueOf(user.body());
        move(decision, Turn.Kind.CALLED_IN, to, reason, user);
        events.publishEvent(new CalledIn(number, to, reason.strip()));
    }

    private Decision pending(User user, CaseNumber number, String reason) {
        guards.actable(user, number, Role.DECISION_MAKER);
        Decision decision = decisions.lock(number).filter(one -> one.body() != null)
            .orElseThrow(() -> Refusal.conflict("decision.not-pending", number.value()));
        if (decision.isDecided()) {
            throw Refusal.conflict("decision.decided-already", number.value());
        }
        DecisionRules.checkTurn(reason);
        return decision;
    }

    private void move(Decision decision, Turn.Kind kind, DecisionBody to, String reason, User user) {
        keep(new Turn(decision, kind, to, reason.strip(), user.username(), time.now()));
        decision.route(to, decision.route().tableVersion());
        decisions.saveAndFlush(decision);
        leaveMeeting(decision.caseNumber());
    }

    private void keep(Turn turn) {
        turns.save(turn);
    }

    private void leaveMeeting(CaseNumber number) {
        lines.findByOpenCase(number).ifPresent(line -> {
            line.leave(time.now());
            lines.saveAndFlush(line);
        });
    }

    /** What has happened, and what the person may do now. Asks for no permission: whoever calls has been let into the case. */
    @Transactional(readOnly = true)
    public TurnView view(User user, Decision decision) {
        if (decision == null) {
            return TurnView.NONE;
        }
        List<Turn> past = turns.findTop20ByCaseNumberOrderById(decision.caseNumber());
        Map<String, String> names = past.isEmpty() ? Map.of() : accounts.namesOf(past.stream().map(Turn::by).collect(Collectors.toSet()));
        boolean open = decision.status() == Decision.Status.PENDING && decision.body() != null && user.has(Role.DECISION_MAKER)
            && user.isStaffOf(decision.county());
        boolean own = open && decision.body().name().equals(user.body());
        return new TurnView(past, names, own, own ? above(decision) : Set.of(), open && mayCallIn(user, decision),
            decision.status() == Decision.Status.PROPOSED);
    }

    private static boolean mayCallIn(User user, Decision decision) {
        return decision.body().above().stream().anyMatch(one -> one.name().equals(user.body()));
    }

    // Only where somebody can decide: a case must never wait for a body the county does not have.
    private Set<DecisionBody> above(Decision decision) {
        if (decision.body().above().isEmpty()) {
            return Set.of();
        }
        Set<String> here = accounts.staff(decision.county(), Role.DECISION_MAKER).stream().map(User::body).collect(Collectors.toSet());
        return decision.body().above().stream().filter(one -> here.contains(one.name())).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The case is back with those who prepare it; its money is free. */
    public record Returned(CaseNumber caseNumber, boolean toAdvisor, String reason) implements CaseEvent {

        @Override
        public String what() {
            return toAdvisor ? "decision.returned-to-advisor" : "decision.returned";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("reason", reason);
        }
    }

    /** A delegate left the case to a higher body. */
    public record Lifted(CaseNumber caseNumber, DecisionBody to, String reason) implements CaseEvent {

        @Override
        public String what() {
            return "decision.lifted";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("reason", reason);
        }
    }

    /** A higher body took the case. */
    public record CalledIn(CaseNumber caseNumber, DecisionBody to, String reason) implements CaseEvent {

        @Override
        public String what() {
            return "decision.called-in";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("reason", reason);
        }
    }
}
