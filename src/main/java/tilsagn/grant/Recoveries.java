package tilsagn.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.PartyCases;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;
import tilsagn.core.PublicHolidays;
import tilsagn.core.Refusal;
import tilsagn.decision.PoolCommitments;

/** Money that is to come back: told beforehand, decided by somebody else, demanded with a reference, and followed until it is paid or given away. */
@Service
@Transactional
public class Recoveries {

    private static final Limit MOST = Limit.of(20);

    private final RecoveryRepository recoveries;
    private final Grants grants;
    private final ClaimGuards guards;
    private final PartyCases partyCases;
    private final PoolCommitments money;
    private final PaymentAgreements agreements;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Recoveries(RecoveryRepository recoveries, Grants grants, ClaimGuards guards, PartyCases partyCases, PoolCommitments money,
               PaymentAgreements agreements, BusinessTime time, ApplicationEventPublisher events) {
        this.recoveries = recoveries;
        this.grants = grants;
        this.guards = guards;
        this.partyCases = partyCases;
        this.money = money;
        this.agreements = agreements;
        this.time = time;
        this.events = events;
    }

    /** Those of a case, the latest first. Asks for no permission. */
    @Transactional(readOnly = true)
    public List<Recovery> of(CaseNumber number) {
        return recoveries.findByCaseNumberOrderByNumberDesc(number, MOST);
    }

    /** The latest of a case. Asks for no permission. */
    @Transactional(readOnly = true)
    public Optional<Recovery> latest(CaseNumber number) {
        return of(number).stream().findFirst();
    }

    /** One, for the process and for letters, where nobody asks. */
    @Transactional(readOnly = true)
    public Recovery get(CaseNumber number, UUID id) {
        return of(number).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("recovery " + id));
    }

    /** Whether nothing of a case is waited for any more. */
    @Transactional(readOnly = true)
    public boolean noneOpen(CaseNumber number) {
        return !recoveries.existsByOpenCase(number);
    }

    /** The account money is paid back to. */
    @Transactional(readOnly = true)
    public PaymentAgreement agreement(CaseNumber number) {
        return agreements.inForce(grants.of(number).county(), time.today());
    }

    /** Raises it: the party is told beforehand and has some days to comment, moved to a working day. */
    void raise(Grant grant, Nok amount, String why, String by) {
        CaseNumber number = grant.caseNumber();
        LocalDate commentBy = PublicHolidays.workingDayFrom(time.today().plusDays(grants.terms(grant).commentDays()));
        Recovery raised = recoveries.saveAndFlush(new Recovery(number, of(number).size() + 1, amount, why, commentBy, by, now()));
        tell(raised, Recovery.Moved.Step.RAISED, why);
    }

    /** The party's word. */
    public void comment(User user, UUID application, String said) {
        CaseNumber number = partyCases.writable(user, application).caseNumber();
        String words = ClaimRules.words("said", said);
        Recovery recovery = open(number);
        recovery.comment(words, now());
        tell(recovery, Recovery.Moved.Step.COMMENTED, recovery.words());
    }

    /** Demands the money back. @throws Refusal {@code grant.recovery.too-early}, {@code grant.recovery.two-people}, on {@code reasons} */
    public void demand(User user, CaseNumber number, String reasons) {
        Grant grant = guards.actable(user, number, Role.MANAGER);
        Recovery recovery = open(number);
        PaymentAgreement agreement = agreement(number);
        LocalDate due = PublicHolidays.workingDayFrom(time.today().plusDays(grants.terms(grant).repaymentDays()));
        String kid = agreement.kid().first(number.value().replace("-", ""), recovery.number());
        recovery.demand(ClaimRules.words("reasons", reasons), kid, due, PublicHolidays.workingDayFrom(due.plusDays(agreement.reminderDays())),
            user.username(), now(), time.today());
        tell(recovery, Recovery.Moved.Step.DEMANDED, recovery.reasons());
    }

    /** Asks for nothing after all. */
    public void drop(User user, CaseNumber number, String reasons) {
        guards.actable(user, number, Role.MANAGER);
        Recovery recovery = open(number);
        recovery.drop(ClaimRules.words("reasons", reasons), user.username(), now(), time.today());
        tell(recovery, Recovery.Moved.Step.DROPPED, recovery.reasons());
    }

    /** The date has passed, says the process. Paid meanwhile, it does nothing. @return whether the party is to be reminded */
    public boolean remind(CaseNumber number, UUID id) {
        Recovery recovery = recoveries.lock(number, id).orElseThrow(() -> new NotFound("recovery " + id));
        boolean news = recovery.remind(now());
        if (news) {
            tell(recovery, Recovery.Moved.Step.REMINDED, null);
        }
        return news;
    }

    /** The money is back, and the pool's again; also when a collector has got it. */
    public void paid(User user, CaseNumber number, LocalDate on) {
        Grant grant = guards.actable(user, number, Role.MANAGER);
        Recovery recovery = latest(number).orElseThrow(() -> new NotFound("recovery of " + number));
        if (on == null || on.isAfter(time.today())) {
            throw Refusal.onField("repaidOn", "grant.payment.day");
        }
        recovery.paid(on, user.username(), now());
        money.recover(grant.callId(), number, recovery.amount());
        tell(recovery, Recovery.Moved.Step.PAID, null);
    }

    /** Hands it to a collector. @throws Refusal {@code grant.recovery.not-reminded} before the reminder's date has passed */
    public void toCollection(User user, CaseNumber number) {
        guards.actable(user, number, Role.MANAGER);
        Recovery recovery = open(number);
        recovery.toCollection(user.username(), now(), time.today());
        tell(recovery, Recovery.Moved.Step.COLLECTION, null);
    }

    /**
     * An appeal was won: the party owes so much and no more. Nothing owed ends it; what was paid beyond that is the party's again.
     *
     * @return what is to be paid back to the party
     */
    Nok reverse(CaseNumber number, UUID id, Nok owed, String by, String words) {
        Recovery recovery = recoveries.lock(number, id).orElseThrow(() -> new NotFound("recovery " + id));
        Nok back = recovery.reverse(owed, by, now());
        tell(recovery, back.isPositive() ? Recovery.Moved.Step.RETURNED
            : owed.isPositive() ? Recovery.Moved.Step.LOWERED : Recovery.Moved.Step.CANCELLED, words);
        return back;
    }

    /** What is demanded in a case follows when what it rests on was reversed, also what a collector has; nothing where nothing is demanded. */
    void follow(CaseNumber number, Nok owed, String by, String words) {
        of(number).stream().filter(Recovery::isClaimed).filter(one -> one.amount().exceeds(owed)).findFirst()
            .ifPresent(one -> reverse(number, one.id(), owed, by, words));
    }

    private Recovery open(CaseNumber number) {
        return of(number).stream().filter(Recovery::isOpen).findFirst().orElseThrow(() -> new NotFound("recovery of " + number));
    }

    private void tell(Recovery recovery, Recovery.Moved.Step step, String reason) {
        recoveries.saveAndFlush(recovery);
        events.publishEvent(new Recovery.Moved(recovery.caseNumber(), recovery.id(), step, recovery.amount(), reason));
    }

    private Instant now() {
        return time.now().truncatedTo(ChronoUnit.MICROS);
    }
}
