package tilsagn.grant;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.core.AccountNumber;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.decision.PoolCommitments;

/**
 * Payments the bank sends back. The money is committed to the case again; an adviser makes sure that the account is the party's, and a
 * manager orders it anew. Where the grant was ended meanwhile, the money is the pool's.
 */
@Service
@Transactional
public class ReturnedPayments {

    private static final int LONGEST = 1000;

    private final PaymentRepository repository;
    private final Payments payments;
    private final GrantRepository grants;
    private final ClaimGuards guards;
    private final PoolCommitments money;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    ReturnedPayments(PaymentRepository repository, Payments payments, GrantRepository grants, ClaimGuards guards, PoolCommitments money,
                     BusinessTime time, ApplicationEventPublisher events) {
        this.repository = repository;
        this.payments = payments;
        this.grants = grants;
        this.guards = guards;
        this.money = money;
        this.time = time;
        this.events = events;
    }

    /**
     * The bank has sent some of the county's payments back.
     *
     * @return those of them that are not paid again, because their grant lapsed or was ended
     * @throws Refusal {@code grant.payment.none}, {@code grant.payment.not-sent}; on {@code returnedOn} and {@code why}
     */
    public List<Payment> comeBack(User user, Collection<UUID> chosen, LocalDate on, String why) {
        List<Payment> some = payments.chosen(user, chosen);
        if (on == null || on.isAfter(time.today())) {
            throw Refusal.onField("returnedOn", "grant.money.returned.day");
        }
        String reason = words("why", why);
        if (some.stream().anyMatch(payment -> on.isBefore(payment.orderedAt().atZone(BusinessTime.ZONE).toLocalDate()))) {
            throw Refusal.onField("returnedOn", "grant.money.returned.day");
        }
        for (Payment payment : some) {
            payment.comeBack(on, reason, user.username());
            Grant grant = grants.lock(payment.caseNumber()).orElseThrow();
            money.takeBack(grant.callId(), payment.caseNumber(), payment.amount());
            if (grant.status().isGivenUp()) {
                payment.drop();
                money.uncommit(grant.callId(), payment.caseNumber(), payment.amount());
            }
            keep(payment, new ReturnFacts.Returned(payment.caseNumber(), payment.id(), payment.status() == Payment.Status.RETURNED, payment.reference(), payment.amount(), reason));
        }
        return some.stream().filter(payment -> payment.status() == Payment.Status.NOT_PAID).toList();
    }

    /** An adviser has made sure that the account in use is the party's. @throws Refusal {@code grant.claim.account-missing}; on {@code how} */
    public void check(User user, CaseNumber number, UUID id, String how) {
        Grant grant = guards.actable(user, number, Role.ADVISOR);
        Payment payment = one(grant, id);
        AccountNumber account = account(number);
        payment.check(account, words("how", how), user.username(), time.now().truncatedTo(ChronoUnit.MICROS));
        keep(payment, new ReturnFacts.Checked(number, id, account.masked(), payment.checkedHow()));
    }

    /** A manager, who is somebody else, orders it anew. @throws Refusal {@code grant.money.unchecked}, {@code grant.money.two-people} */
    public void orderAnew(User user, CaseNumber number, UUID id) {
        Grant grant = guards.actable(user, number, Role.MANAGER);
        Payment payment = one(grant, id);
        payment.orderAnew(account(number), user.username());
        money.pay(grant.callId(), number, payment.amount());
        payments.order(grant, payment.about(), payment.attempt() + 1, payment.amount(), user.username());
        keep(payment, new ReturnFacts.OrderedAnew(number, id, payment.about(), payment.amount()));
    }

    /** The grant is ended: what came back is not paid again. The pool has it already. */
    void drop(CaseNumber number) {
        repository.findByCaseNumberOrderByOrderedAtAsc(number).stream().filter(payment -> payment.status() == Payment.Status.RETURNED).forEach(payment -> {
            payment.drop();
            keep(payment, new ReturnFacts.Dropped(number, payment.id(), payment.amount()));
        });
    }

    private Payment one(Grant grant, UUID id) {
        return repository.lockAll(grant.county(), List.of(id)).stream().filter(payment -> payment.caseNumber().equals(grant.caseNumber())).findFirst()
            .orElseThrow(() -> new NotFound("payment " + id));
    }

    private AccountNumber account(CaseNumber number) {
        AccountNumber account = payments.account(number);
        if (account == null) {
            throw Refusal.conflict("grant.claim.account-missing", number.value());
        }
        return account;
    }

    private void keep(Payment payment, CaseEvent fact) {
        repository.saveAndFlush(payment);
        events.publishEvent(fact);
    }

    private static String words(String field, String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw Refusal.onField(field, "grant.money.words", LONGEST);
        }
        return text;
    }
}
