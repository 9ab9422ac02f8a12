package tilsagn.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.core.AccountNumber;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;
import tilsagn.core.PublicHolidays;
import tilsagn.core.Refusal;

/** The register of payments of a county: what is ordered, what went to the bank and in which file, and what the bank has paid. */
@Service
@Transactional
public class Payments {

    private static final Limit MOST = Limit.of(200);

    private final Grants grants;
    private final PaymentRepository payments;
    private final PaymentFiles files;
    private final PaymentAgreements agreements;
    private final BankAccounts accounts;
    private final PaymentFileWriter writer;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Payments(Grants grants, PaymentRepository payments, PaymentFiles files, PaymentAgreements agreements, BankAccounts accounts,
             PaymentFileWriter writer, BusinessTime time, ApplicationEventPublisher events) {
        this.grants = grants;
        this.payments = payments;
        this.files = files;
        this.agreements = agreements;
        this.accounts = accounts;
        this.writer = writer;
        this.time = time;
        this.events = events;
    }

    /** @throws Refusal {@code grant.claim.account-missing} where there is no account to pay to */
    Payment order(Grant grant, String about, Nok amount, String by) {
        return order(grant, about, 1, amount, by);
    }

    Payment order(Grant grant, String about, int attempt, Nok amount, String by) {
        AccountNumber account = account(grant.caseNumber());
        if (account == null) {
            throw Refusal.conflict("grant.claim.account-missing", grant.caseNumber().value());
        }
        return payments.saveAndFlush(new Payment(grant, about, attempt, amount, account, by, now()));
    }

    /** The account money to a case goes to; {@code null} while there is none. */
    AccountNumber account(CaseNumber number) {
        return accounts.inUse(number).orElse(null);
    }

    /** How the county of a case pays, today. */
    @Transactional(readOnly = true)
    public PaymentAgreement agreement(CaseNumber number) {
        return agreements.inForce(grants.of(number).county(), time.today());
    }

    /** Payments to one case, oldest first. Asks for no permission. */
    @Transactional(readOnly = true)
    public List<Payment> of(CaseNumber number) {
        return payments.findByCaseNumberOrderByOrderedAtAsc(number);
    }

    /** Whether nothing is under way to a case: the bank has paid, or what it sent back is seen to. */
    @Transactional(readOnly = true)
    public boolean allSettled(CaseNumber number) {
        return of(number).stream().allMatch(payment -> !payment.status().isUnderWay() && payment.status() != Payment.Status.RETURNED);
    }

    /** A county's payments in one state, the latest first. */
    @Transactional(readOnly = true)
    public List<Payment> in(User user, Payment.Status status) {
        requireReader(user);
        return payments.findByCountyAndStatusOrderByOrderedAtDesc(user.county(), status, MOST);
    }

    /** The files made, the latest first. */
    @Transactional(readOnly = true)
    public List<PaymentFile> files(User user) {
        requireReader(user);
        return files.latest(user.county());
    }

    /**
     * Makes one file of some payments.
     *
     * @throws Refusal {@code grant.payment.none}, {@code grant.payment.sent-already}
     */
    public UUID makeFile(User user, Collection<UUID> chosen) {
        requirePayer(user);
        List<Payment> some = locked(user, chosen);
        Nok total = Nok.sum(some.stream().map(Payment::amount));
        UUID id = UUID.randomUUID();
        String messageId = "TILSAGN-" + user.county() + "-" + id.toString().substring(0, 13).toUpperCase(java.util.Locale.ROOT);
        PaymentFile file = new PaymentFile(id, user.county(), messageId, PublicHolidays.workingDayFrom(time.today().plusDays(1)), total, some.size(),
            user.username(), now());
        files.add(file);
        for (Payment payment : some) {
            payment.send(id);
            payments.saveAndFlush(payment);
            events.publishEvent(new Payment.Sent(payment.caseNumber(), payment.about(), payment.amount(), messageId));
        }
        writer.write(file, some, agreement(file));
        return id;
    }

    /** The file as the bank reads it. */
    @Transactional(readOnly = true)
    public Written file(User user, UUID id) {
        requirePayer(user);
        PaymentFile file = files.get(user.county(), id);
        return new Written(file, writer.write(file, payments.findByFileIdOrderByReference(id), agreement(file)));
    }

    /** A file with its text. */
    public record Written(PaymentFile file, byte[] xml) {
    }

    private PaymentAgreement agreement(PaymentFile file) {
        return agreements.inForce(file.county(), file.madeAt().atZone(BusinessTime.ZONE).toLocalDate());
    }

    /**
     * The bank has paid some of them.
     *
     * @throws Refusal {@code grant.payment.none}, {@code grant.payment.not-sent}; on {@code paidOn} for a day that is not there yet
     */
    public void paid(User user, Collection<UUID> chosen, LocalDate on) {
        requirePayer(user);
        if (on == null || on.isAfter(time.today())) {
            throw Refusal.onField("paidOn", "grant.payment.day");
        }
        for (Payment payment : locked(user, chosen)) {
            requireNotBefore(payment, on);
            payment.paid(on, user.username());
            payments.saveAndFlush(payment);
            events.publishEvent(new Payment.Paid(payment.caseNumber(), payment.about(), payment.amount()));
        }
    }

    private static void requireNotBefore(Payment payment, LocalDate on) {
        LocalDate ordered = payment.orderedAt().atZone(BusinessTime.ZONE).toLocalDate();
        if (on.isBefore(ordered)) {
            throw Refusal.onField("paidOn", "grant.payment.too-early", payment.reference(), ordered);
        }
    }

    /** Some of the county's, held, for one who pays. */
    List<Payment> chosen(User user, Collection<UUID> some) {
        requirePayer(user);
        return locked(user, some);
    }

    private List<Payment> locked(User user, Collection<UUID> chosen) {
        List<Payment> some = chosen.isEmpty() ? List.of() : payments.lockAll(user.county(), chosen);
        if (some.isEmpty()) {
            throw Refusal.conflict("grant.payment.none");
        }
        return some;
    }

    private static void requireReader(User user) {
        if (!user.has(Role.AUDITOR)) {
            requirePayer(user);
        }
    }

    /** Those who pay are the county's managers; nobody else sees whole account numbers. */
    private static void requirePayer(User user) {
        if (!user.has(Role.MANAGER)) {
            throw new NotFound("register of payments");
        }
    }

    private Instant now() {
        return time.now().truncatedTo(ChronoUnit.MICROS);
    }
}
