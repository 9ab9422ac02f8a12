package tilsagn.decision;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.core.web.Languages;
import tilsagn.core.web.Wording;

/** Decisions that an appeal changes. What was decided before is kept, and more money is taken from the pool in the same transaction. */
@Service
@Transactional
public class DecisionChanges {

    private final DecisionRepository decisions;
    private final DecisionChangeRepository changes;
    private final DecisionGuards guards;
    private final PoolCommitments commitments;
    private final Cases cases;
    private final Wording wording;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    DecisionChanges(DecisionRepository decisions, DecisionChangeRepository changes, DecisionGuards guards, PoolCommitments commitments,
                    Cases cases, Wording wording, BusinessTime time, ApplicationEventPublisher events) {
        this.decisions = decisions;
        this.changes = changes;
        this.guards = guards;
        this.commitments = commitments;
        this.cases = cases;
        this.wording = wording;
        this.time = time;
        this.events = events;
    }

    /** What was decided before, oldest first; asks nobody for permission. */
    @Transactional(readOnly = true)
    public List<DecisionChange> of(CaseNumber number) {
        return changes.findByCaseNumberOrderByChangedAt(number);
    }

    /**
     * Gives a party more than was decided, in the party's favour only; whoever asks has made sure who may. The party is told by letter, and
     * until then its page shows what it showed.
     *
     * @param cause which instance it was
     * @throws Refusal {@code decision.pool.short} with what was wanted and what is free, or what a room refuses an award for
     */
    public void reverse(User by, CaseNumber number, Nok amount, String reasons, DecisionChange.Cause cause) {
        Decision decision = lock(number);
        String title = cause == DecisionChange.Cause.APPEAL_BODY ? "decision.title." + DecisionBody.APPEALS_BOARD : "decision.title.FIRST_INSTANCE";
        change(by, decision, amount, reasons, cause, title);
    }

    /**
     * Decides a case anew that the appeal body has sent back, in the body that decided it first. The party is never worse off for having
     * appealed (fvl § 34).
     *
     * @throws Refusal {@code core.not-yours}, {@code decision.other-body}, {@code decision.pool.short}; on {@code amount}
     */
    public void decideAnew(User by, CaseNumber number, Nok amount, String reasons) {
        guards.actable(by, number, Role.DECISION_MAKER);
        Decision decision = lock(number);
        DecisionRules.checkBody(by, decision);
        if (decision.amount().exceeds(amount)) {
            throw Refusal.onField("amount", "decision.change.worse", decision.amount());
        }
        change(by, decision, amount, reasons, DecisionChange.Cause.ANEW, "decision.title." + decision.body());
    }

    private void change(User by, Decision decision, Nok amount, String reasons, DecisionChange.Cause cause, String title) {
        Instant now = time.now();
        Nok before = decision.amount();
        guards.requireAward(decision.caseNumber(), amount, now);
        GrantApplication application = cases.get(decision.caseNumber());
        changes.saveAndFlush(new DecisionChange(decision, cause, amount, by.username(), now));
        decision.change(amount, reasons.strip(), new Decider(by.username(), by.name(), titled(application, title)), now);
        decisions.saveAndFlush(decision);
        if (amount.exceeds(before)) {
            commitments.commitMore(decision.callId(), decision.caseNumber(), amount.minus(before));
        }
        events.publishEvent(new Changed(decision.caseNumber(), decision.callId(), cause, before, amount));
    }

    private String titled(GrantApplication application, String key) {
        return wording.of(key, List.of(), Languages.of(application.language().name().toLowerCase(Locale.ROOT)));
    }

    private Decision lock(CaseNumber number) {
        return decisions.lock(number).filter(Decision::isDecided).orElseThrow(() -> new NotFound("decision on " + number));
    }

    /** A decision was changed; the party is told by letter. */
    public record Changed(CaseNumber caseNumber, UUID callId, DecisionChange.Cause cause, Nok from, Nok to) implements CaseEvent {

        @Override
        public String what() {
            return "decision.changed";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("cause", cause.name(), "before", from.format(), "amount", to.format());
        }
    }
}
