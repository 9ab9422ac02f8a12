package tilsagn.appeal;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Nok;
import tilsagn.core.PublicHolidays;
import tilsagn.core.Refusal;
import tilsagn.decision.DecisionChange;
import tilsagn.decision.DecisionChanges;
import tilsagn.decision.Decisions;

/**
 * The county's side of an appeal: relief, the first instance's review and its approval, preparation and the appeal body's ruling. Which of a
 * case's decisions it is about is told by the id of its time to appeal; {@code null} is the one open appeal of a case that has one.
 */
@Service
@Transactional
public class AppealDesk {

    private final AppealRepository appeals;
    private final AppealGuards guards;
    private final AppealTermsStore terms;
    private final Decisions decisions;
    private final DecisionChanges changes;
    private final AppealedFacts facts;
    private final AppealEffect effect;
    private final AppealChecks checks;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    AppealDesk(AppealRepository appeals, AppealGuards guards, AppealTermsStore terms, Decisions decisions, DecisionChanges changes,
               AppealedFacts facts, AppealEffect effect, AppealChecks checks, BusinessTime time, ApplicationEventPublisher events) {
        this.appeals = appeals;
        this.guards = guards;
        this.terms = terms;
        this.decisions = decisions;
        this.changes = changes;
        this.facts = facts;
        this.effect = effect;
        this.checks = checks;
        this.time = time;
        this.events = events;
    }

    /**
     * Considers whether a late appeal is treated all the same (fvl § 31).
     *
     * @throws Refusal on {@code granted} and {@code words}; {@code core.not-yours}, {@code appeal.wrong-step}, {@code appeal.relief.too-late}
     */
    public void considerRelief(User user, CaseNumber number, UUID decision, Boolean granted, String words) {
        Appeal appeal = open(user, number, decision, Role.ADVISOR);
        if (granted == null) {
            throw Refusal.onField("granted", "appeal.verdict.choose");
        }
        AppealRules.reasoned("words", words, AppealRules.LONGEST_REASONS);
        done(appeal, kept -> kept.considerRelief(granted, words, user, time.now()));
        events.publishEvent(new AppealFacts.ReliefConsidered(number, appeal.id(), granted));
    }

    /**
     * The first instance reviews its decision (fvl § 33).
     *
     * @throws Refusal on {@code verdict}, {@code amount} and {@code words}; {@code core.not-yours}, {@code appeal.wrong-step}
     */
    public void review(User user, CaseNumber number, UUID decision, Review review) {
        Appeal appeal = open(user, number, decision, Role.ADVISOR);
        AppealRules.check(review, AppealVerdict.ofFirstInstance(appeal.subject()), facts.stake(appeal));
        done(appeal, kept -> kept.review(review, user, time.now()));
        checks.ask(appeal, review.verdict().setsAmount() ? review.amount() : null);
        events.publishEvent(new AppealFacts.Reviewed(number, appeal.id(), review.verdict(), guards.approvingBody(appeal).map(Enum::name).orElse(null)));
    }

    /**
     * Whoever may, and not the one who reviewed, approves: the body that decided, where it is to change its own decision, else a manager. A
     * reversal then counts: the decision is changed and money is taken from the pool.
     *
     * @throws Refusal {@code core.not-yours}, {@code decision.other-body}, {@code appeal.four-eyes}, {@code appeal.wrong-step},
     *                 {@code decision.pool.short}
     */
    public void approve(User user, CaseNumber number, UUID decision) {
        Appeal appeal = toApprove(user, number, decision);
        done(appeal, kept -> kept.approve(user, time.now()));
        AppealStep review = appeal.firstInstance().orElseThrow();
        if (review.verdict().setsAmount()) {
            effect.reversed(user, appeal, review.amount(), review.words(), DecisionChange.Cause.FIRST_INSTANCE);
        }
        events.publishEvent(new AppealFacts.Approved(number, appeal.id(), true, review.verdict() == AppealVerdict.REVERSE));
    }

    /** Whoever approves sends the review back to the advisor. @throws Refusal as {@link #approve}, and on {@code words} */
    public void sendBack(User user, CaseNumber number, UUID decision, String words) {
        Appeal appeal = toApprove(user, number, decision);
        AppealRules.reasoned("words", words, AppealRules.LONGEST_REASONS);
        done(appeal, kept -> kept.sendBack(words, user, time.now()));
        events.publishEvent(new AppealFacts.Approved(number, appeal.id(), false, false));
    }

    private Appeal toApprove(User user, CaseNumber number, UUID decision) {
        guards.visible(user, number);
        Appeal appeal = held(number, decision);
        guards.requireApprover(user, appeal);
        return appeal;
    }

    /** The copy to the party is out; for the process. @return the day on which the party's time to comment ends */
    public LocalDate forwarded(UUID id) {
        Appeal appeal = appeals.lock(id).orElseThrow(() -> new NotFound("appeal " + id));
        boolean news = appeal.commentBy() == null;
        LocalDate day = PublicHolidays.workingDayFrom(time.today().plusDays(terms.on(time.today()).commentDays()));
        appeal.forwarded(day, time.now());
        appeals.saveAndFlush(appeal);
        if (news) {
            events.publishEvent(new AppealFacts.Forwarded(appeal.caseNumber(), id, appeal.commentBy()));
        }
        return appeal.commentDay();
    }

    /** The time to comment has passed; for the process. */
    public void commentTimeOver(UUID id) {
        appeals.lock(id).ifPresent(Appeal::commentTimeOver);
    }

    /** The letter with the outcome is out; for the process. */
    public void partyTold(UUID id) {
        appeals.lock(id).ifPresent(appeal -> appeal.partyTold(time.now()));
    }

    /**
     * Somebody outside the first decision prepares the case for the appeal body.
     *
     * @throws Refusal on {@code words}; {@code core.not-yours}, {@code appeal.wrong-step}, {@code appeal.not-you.*}
     */
    public void prepare(User user, CaseNumber number, UUID decision, String words) {
        Appeal appeal = open(user, number, decision, Role.ADVISOR);
        guards.requireFresh(user, appeal);
        AppealRules.reasoned("words", words, AppealRules.LONGEST_REASONS);
        done(appeal, kept -> kept.prepare(words, user, time.now()));
        events.publishEvent(new AppealFacts.Prepared(number, appeal.id()));
    }

    /**
     * The appeal body rules (fvl § 34). When it gives the party more, the money is taken from the pool in the same transaction.
     *
     * @throws Refusal on {@code verdict}, {@code amount} and {@code words}; {@code core.not-yours}, {@code appeal.not-the-body},
     *                 {@code appeal.not-you.*}, {@code appeal.wrong-step}, {@code decision.pool.short}
     */
    public void rule(User user, CaseNumber number, UUID decision, Review ruling) {
        Appeal appeal = open(user, number, decision, Role.DECISION_MAKER);
        if (!AppealGuards.sitsInTheBody(user)) {
            throw Refusal.conflict("appeal.not-the-body");
        }
        guards.requireFresh(user, appeal);
        AppealRules.check(ruling, AppealVerdict.ofTheBody(appeal.subject()), facts.stake(appeal));
        done(appeal, kept -> kept.rule(ruling, user, time.now()));
        if (ruling.verdict().setsAmount()) {
            effect.reversed(user, appeal, ruling.amount(), ruling.words(), DecisionChange.Cause.APPEAL_BODY);
        }
        events.publishEvent(new AppealFacts.Ruled(number, appeal.id(), ruling.verdict(), guards.decidingBody(appeal).map(Enum::name).orElse(null),
            appeal.subject().isLater()));
    }

    /**
     * The body that decided first decides anew what the appeal body has set aside.
     *
     * @throws Refusal on {@code amount} and {@code words}; {@code core.not-yours}, {@code decision.other-body}, {@code appeal.wrong-step},
     *                 {@code decision.pool.short}
     */
    public void decideAnew(User user, CaseNumber number, UUID decision, Nok amount, String words) {
        Appeal appeal = open(user, number, decision, Role.DECISION_MAKER);
        if (appeal.subject().isLater()) {
            throw Refusal.conflict("core.not-yours");
        }
        AppealRules.checkAnew(amount, decisions.of(number).appliedAmount(), words);
        done(appeal, kept -> kept.decidedAnew(null, amount, words, user, time.now()));
        changes.decideAnew(user, number, amount, words);
        events.publishEvent(new AppealFacts.DecidedAnew(number, appeal.id(), false));
    }

    /**
     * A manager makes a later decision anew that the appeal body has set aside: the same once more, or another one.
     *
     * @throws Refusal on {@code verdict}, {@code amount} and {@code words}; {@code core.not-yours}, {@code appeal.wrong-step},
     *                 {@code decision.pool.short}
     */
    public void redo(User user, CaseNumber number, UUID decision, Review anew) {
        Appeal appeal = open(user, number, decision, Role.MANAGER);
        if (!appeal.subject().isLater()) {
            throw Refusal.conflict("core.not-yours");
        }
        AppealRules.check(anew, AppealVerdict.anew(), facts.stake(appeal));
        done(appeal, kept -> kept.decidedAnew(anew.verdict(), anew.amount(), anew.words(), user, time.now()));
        if (anew.verdict() == AppealVerdict.REVERSE) {
            effect.reversed(user, appeal, anew.amount(), anew.words(), DecisionChange.Cause.ANEW);
        }
        events.publishEvent(new AppealFacts.DecidedAnew(number, appeal.id(), true));
    }

    private Appeal open(User user, CaseNumber number, UUID decision, Role role) {
        guards.actable(user, number, role);
        return held(number, decision);
    }

    private Appeal held(CaseNumber number, UUID decision) {
        return appeals.lockOpen(number, decision).orElseThrow(() -> Refusal.conflict("appeal.none-open"));
    }

    private void done(Appeal appeal, Consumer<Appeal> deed) {
        deed.accept(appeal);
        appeals.saveAndFlush(appeal);
    }
}
