package tilsagn.decision;

import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import tilsagn.account.DelegatedAuthority;
import tilsagn.account.Delegation;
import tilsagn.account.User;
import tilsagn.call.Calls;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;

/**
 * Whoever decides for the head of the administration does it by authority that carries on the very day (kommuneloven 2018 §§ 5-14 and 13-1).
 * The proposed amount counts: nobody cuts a case down until it fits their own authority.
 */
@Component
class DelegationGuard {

    private final DelegatedAuthority authority;
    private final Calls calls;
    private final ApplicationEventPublisher events;

    DelegationGuard(DelegatedAuthority authority, Calls calls, ApplicationEventPublisher events) {
        this.authority = authority;
        this.calls = calls;
        this.events = events;
    }

    /**
     * Lets the person decide, and says on the case by which document. Whoever does not sit in that body is stopped elsewhere.
     *
     * @param amount what they want to give; the proposed amount counts where it is larger
     * @throws Refusal {@code decision.delegation.none}, {@code decision.delegation.amount}
     */
    void require(User user, Decision decision, Nok amount) {
        check(user, decision, amount)
            .ifPresent(held -> events.publishEvent(new ByDelegation(decision.caseNumber(), held.upTo(), held.document())));
    }

    /** The authority that carries the decision, nothing where none is needed. */
    Optional<Delegation> check(User user, Decision decision, Nok amount) {
        if (decision.body() != DecisionBody.CHIEF_EXECUTIVE || decision.isDecided() || !decision.body().name().equals(user.body())) {
            return Optional.empty();
        }
        Delegation held = authority.furthest(user, calls.get(decision.callId()).schemeCode()).orElseThrow(() -> Refusal.conflict("decision.delegation.none"));
        if (decision.proposedAmount().max(amount).exceeds(held.upTo())) {
            throw Refusal.conflict("decision.delegation.amount");
        }
        return Optional.of(held);
    }
}
