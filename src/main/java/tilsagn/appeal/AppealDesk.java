package tilsagn.appeal;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.GrantApplication;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Nok;
import tilsagn.core.PublicHolidays;
import tilsagn.core.Refusal;
import tilsagn.decision.Decision;
import tilsagn.decision.DecisionChange;
import tilsagn.decision.DecisionChanges;
import tilsagn.decision.Decisions;

/** The county's side of an appeal: relief, the first instance's review and its approval, preparation and the appeal body's ruling. */
@Service
@Transactional
public class AppealDesk {

    private final AppealRepository appeals;
    private final AppealGuards guards;
    private final AppealTermsStore terms;
    private final Decisions decisions;
    private final DecisionChanges changes;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    AppealDesk(AppealRepository appeals, AppealGuards guards, AppealTermsStore terms, Decisions decisions, DecisionChanges changes,
               BusinessTime time, ApplicationEventPublisher events) {
        this.appeals = appeals;
        this.guards = guards;
        this.terms = terms;
        this.decisions = decisions;
        this.changes = changes;
        this.time = time;
        this.events = events;
    }

    /**
     * Considers whether a late appeal is treated all the same (fvl § 31).
     *
     * @throws Refusal on {@code granted} and {@code words}; {@code core.not-yours}, {@code appeal.wrong-step}, {@code appeal.relief.too-late}
     */
    public void considerRelief(User user, CaseNumber number, Boolean granted, String words) {
        Appeal appeal = open(user, number, Role.ADVISOR);
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
    public void review(User user, CaseNumber number, Review review) {
        Appeal appeal = open(user, number, Role.ADVISOR);
        check(appeal, review, true);
        done(appeal, kept -> kept.review(review, user, time.now()));
        events.publishEvent(new AppealFacts.Reviewed(number, appeal.id(), review.verdict()));
    }

    /**
     * A manager, not the one who reviewed, approves. A reversal then counts: the decision is changed and money is taken from the pool.
     *
     * @throws Refusal {@code core.not-yours}, {@code appeal.four-eyes}, {@code appeal.wrong-step}, {@code decision.pool.short}
     */
    public void approve(User user, CaseNumber number) {
        Appeal appeal = open(user, number, Role.MANAGER);
        guards.requireSecondPerson(user, appeal);
        done(appeal, kept -> kept.approve(user, time.now()));
        AppealStep review = appeal.firstInstance().orElseThrow();
        if (review.verdict().setsAmount() && appeal.subject() == AppealedDecision.DECISION) {
            changes.reverse(user, number, review.amount(), review.words(), DecisionChange.Cause.FIRST_INSTANCE);
        }
        events.publishEvent(new AppealFacts.Approved(number, appeal.id(), true, review.verdict() == AppealVerdict.REVERSE));
    }

    /** A manager sends the review back to the advisor. @throws Refusal as {@link #approve}, and on {@code words} */
    public void sendBack(User user, CaseNumber number, String words) {
        Appeal appeal = open(user, number, Role.MANAGER);
        guards.requireSecondPerson(user, appeal);
        AppealRules.reasoned("words", words, AppealRules.LONGEST_REASONS);
        done(appeal, kept -> kept.sendBack(words, user, time.now()));
        events.publishEvent(new AppealFacts.Approved(number, appeal.id(), false, false));
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
    public void prepare(User user, CaseNumber number, String words) {
        Appeal appeal = open(user, number, Role.ADVISOR);
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
    public void rule(User user, CaseNumber number, Review ruling) {
        Appeal appeal = open(user, number, Role.DECISION_MAKER);
        if (!AppealGuards.sitsInTheBody(user)) {
            throw Refusal.conflict("appeal.not-the-body");
        }
        guards.requireFresh(user, appeal);
        check(appeal, ruling, false);
        done(appeal, kept -> kept.rule(ruling, user, time.now()));
        if (ruling.verdict() == AppealVerdict.UPHELD) {
            changes.reverse(user, number, ruling.amount(), ruling.words(), DecisionChange.Cause.APPEAL_BODY);
        }
        events.publishEvent(new AppealFacts.Ruled(number, appeal.id(), ruling.verdict(),
            decisions.find(number).map(Decision::body).map(Enum::name).orElse(null)));
    }

    /**
     * The body that decided first decides anew what the appeal body has set aside.
     *
     * @throws Refusal on {@code amount} and {@code words}; {@code core.not-yours}, {@code decision.other-body}, {@code appeal.wrong-step},
     *                 {@code decision.pool.short}
     */
    public void decideAnew(User user, CaseNumber number, Nok amount, String words) {
        Appeal appeal = open(user, number, Role.DECISION_MAKER);
        AppealRules.checkAnew(amount, decisions.of(number).appliedAmount(), words);
        done(appeal, kept -> kept.decidedAnew(amount, words, user, time.now()));
        changes.decideAnew(user, number, amount, words);
        events.publishEvent(new AppealFacts.DecidedAnew(number, appeal.id()));
    }

    private void check(Appeal appeal, Review review, boolean first) {
        Decision decision = decisions.find(appeal.caseNumber()).orElse(null);
        AppealRules.check(review, first ? AppealVerdict.ofFirstInstance(appeal.subject()) : AppealVerdict.ofTheBody(appeal.subject()),
            appeal.subject(), decision == null ? Nok.ZERO : decision.amount(), decision == null ? Nok.ZERO : decision.appliedAmount());
    }

    private Appeal open(User user, CaseNumber number, Role role) {
        GrantApplication application = guards.actable(user, number, role);
        return appeals.lockOpen(application.caseNumber()).orElseThrow(() -> Refusal.conflict("appeal.none-open"));
    }

    private void done(Appeal appeal, Consumer<Appeal> deed) {
        deed.accept(appeal);
        appeals.saveAndFlush(appeal);
    }
}
