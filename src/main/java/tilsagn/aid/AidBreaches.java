package tilsagn.aid;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.aid.AidRegistration.State;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.decision.Decision;
import tilsagn.decision.DecisionChanges;
import tilsagn.decision.Decisions;

/**
 * What becomes of an award that does not hold by the rules of state aid although the party has been told of it. Before the letter the award waits
 * at the desk ({@link AidClearance}); after it a person has to decide, and until then the party cannot accept.
 */
@Service
@Transactional
public class AidBreaches {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 2000;

    private final AidBench bench;
    private final AidBreachStore store;
    private final AidGuards guards;
    private final AidRegistrationRepository registrations;
    private final Decisions decisions;
    private final Cases cases;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    AidBreaches(AidBench bench, AidBreachStore store, AidGuards guards, AidRegistrationRepository registrations, Decisions decisions, Cases cases,
                BusinessTime time, ApplicationEventPublisher events) {
        this.bench = bench;
        this.store = store;
        this.guards = guards;
        this.registrations = registrations;
        this.decisions = decisions;
        this.cases = cases;
        this.time = time;
        this.events = events;
    }

    /** The newest of a case; asks nobody for permission. */
    @Transactional(readOnly = true)
    public Optional<AidBreach> of(CaseNumber number) {
        return store.newest(number);
    }

    /** The most that is paid of an award that was lowered; asks nobody for permission. */
    @Transactional(readOnly = true)
    public Optional<Nok> most(CaseNumber number) {
        return store.most(number);
    }

    /**
     * Whether the award holds, after something was learnt.
     *
     * @param worse whether what was learnt may count against it; what counts for it begins no task
     */
    void weigh(CaseNumber number, boolean worse) {
        Optional<AidBreach> open = store.lockOpen(number);
        boolean asks = worse || open.isPresent();
        boolean breaks = asks && judged(number).filter(judgement -> !judgement.against().isEmpty()).isPresent();
        if (breaks && open.isEmpty() && hasGrown(number)) {
            store.add(number, now());
            events.publishEvent(new AidBreach.Found(number));
        } else if (!breaks && open.isPresent()) {
            store.gone(open.get().id(), now());
            events.publishEvent(new AidBreach.Gone(number));
        }
    }

    // Whoever let the award stand knew of the aid there was then: only more of it is a new question.
    private boolean hasGrown(CaseNumber number) {
        return store.keptWith(number).filter(then -> !counted(number).exceeds(then)).isEmpty();
    }

    private Nok counted(CaseNumber number) {
        Nok earlier = Nok.sum(bench.earlier(cases.get(number), bench.assessment(number).orElse(null)).stream().filter(aid -> aid.setAside() == null)
            .map(CountedAid::amount));
        return award(number).map(AidRegistration::amount).orElse(Nok.ZERO).plus(earlier);
    }

    // Nothing for an award nobody has assessed, that fell away, or that the party does not know of yet.
    private Optional<AidJudgement> judged(CaseNumber number) {
        return award(number).map(award -> judged(number, most(number).map(award.amount()::min).orElse(award.amount())));
    }

    private Optional<AidRegistration> award(CaseNumber number) {
        return decisions.find(number).filter(decision -> AidClearance.givesMoney(decision) && decision.status() != Decision.Status.DECIDED)
            .flatMap(told -> registrations.findByCaseNumber(number.value())).filter(award -> award.state() != State.LAPSED && bench.assessment(number).isPresent());
    }

    private AidJudgement judged(CaseNumber number, Nok amount) {
        GrantApplication application = cases.get(number);
        return bench.judge(application, bench.assessment(number).orElseThrow(), amount,
            decisions.of(number).decidedAt().atZone(BusinessTime.ZONE).toLocalDate());
    }

    /** The award changed or fell away: what did not hold may hold now. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AidDuty duty) {
        weigh(duty.caseNumber(), false);
    }

    /** An appeal gave the party more, which was measured against the rules anew. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(DecisionChanges.Changed changed) {
        store.lift(changed.caseNumber(), now());
    }

    /** Awards from before there was such a task; done again, nothing happens. For the start of the system. */
    public void catchUp() {
        store.unweighed().forEach(number -> {
            weigh(number, true);
            store.weighed(number);
        });
    }

    /**
     * Decides what becomes of the award. Whoever wrote the assessment neither keeps nor lowers it; to take it back is to give the party notice that the grant
     * may be ended.
     *
     * @param lowerTo the most that is paid, only where it is lowered
     * @throws Refusal {@code core.not-yours}, {@code aid.breach.none}; on {@code breachDecision}, {@code lowerTo} and {@code breachReasons}
     */
    public void decide(User user, CaseNumber number, AidBreach.Decision decision, Nok lowerTo, String reasons) {
        guards.actable(user, number);
        AidBreach open = store.lockOpen(number).orElseThrow(() -> Refusal.conflict("aid.breach.none"));
        check(user, number, decision, lowerTo);
        String words = reasons == null ? "" : reasons.strip();
        if (words.length() < SHORTEST || words.length() > LONGEST) {
            throw Refusal.onField("breachReasons", "aid.grounds-length", SHORTEST, LONGEST);
        }
        Nok most = decision == AidBreach.Decision.LOWER ? lowerTo : null;
        store.decide(open.id(), decision, most, words, new AidBreachStore.By(user.username(), user.name()), counted(number), now());
        events.publishEvent(new AidBreach.Decided(number, decision, most, words, user));
    }

    private void check(User user, CaseNumber number, AidBreach.Decision decision, Nok lowerTo) {
        if (decision == null) {
            throw Refusal.onField("breachDecision", "aid.breach.choose");
        }
        switch (decision) {
            case KEEP -> requireAnother(user, number);
            case LOWER -> {
                requireAnother(user, number);
                requireHolds(number, lowerTo);
            }
            default -> requireAdviser(user);
        }
    }

    private void requireAnother(User user, CaseNumber number) {
        if (bench.assessment(number).filter(assessment -> assessment.writtenBy().equals(user.username())).isPresent()) {
            throw Refusal.onField("breachDecision", "aid.breach.another");
        }
    }

    private void requireHolds(CaseNumber number, Nok lowerTo) {
        Nok amount = award(number).map(AidRegistration::amount).orElse(Nok.ZERO);
        if (lowerTo == null || !lowerTo.isPositive() || !amount.exceeds(lowerTo)) {
            throw Refusal.onField("lowerTo", "aid.breach.lower-range", amount);
        }
        if (judged(number, lowerTo).stops()) {
            throw Refusal.onField("lowerTo", "aid.breach.lower-stops", lowerTo);
        }
    }

    private static void requireAdviser(User user) {
        if (!user.has(Role.ADVISOR)) {
            throw Refusal.onField("breachDecision", "aid.breach.adviser");
        }
    }

    /** The manager let the grant go on after the notice: then the award stands. For the room that ends grants. */
    public void stands(CaseNumber number, String username, String name, String reasons) {
        store.newest(number).filter(breach -> breach.decision() == AidBreach.Decision.TAKE_BACK)
            .ifPresent(breach -> store.decide(store.add(number, now()), AidBreach.Decision.KEEP, null, reasons, new AidBreachStore.By(username, name), counted(number), now()));
    }

    /** Whether it was decided that the award stands, wholly or in part. */
    boolean letsStand(CaseNumber number) {
        return store.newest(number).filter(AidBreach::letsStand).isPresent();
    }

    /** Whether one waits for its decision. */
    boolean isOpen(CaseNumber number) {
        return store.newest(number).filter(AidBreach::isOpen).isPresent();
    }

    /** What may be decided by this person. */
    public static List<AidBreach.Decision> choices(User user) {
        return user.has(Role.ADVISOR) ? List.of(AidBreach.Decision.values()) : List.of(AidBreach.Decision.KEEP, AidBreach.Decision.LOWER);
    }

    private Instant now() {
        return time.now().truncatedTo(ChronoUnit.MICROS);
    }
}
