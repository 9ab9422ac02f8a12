package tilsagn.grant;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import tilsagn.account.User;
import tilsagn.application.CostCategory;
import tilsagn.application.PartyCases;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Fault;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.document.Intake;
import tilsagn.document.Received;

/** The party's side of its claims: writing, sending, taking back, answering. */
@Service
@Transactional
public class PartyClaims {

    private final PartyCases partyCases;
    private final Grants grants;
    private final ClaimRepository claims;
    private final ClaimSums sums;
    private final ClaimFiles files;
    private final Intake intake;
    private final Calls calls;
    private final BusinessTime time;
    private final FinalAccountRepository accounts;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    PartyClaims(PartyCases partyCases, Grants grants, ClaimRepository claims, ClaimSums sums, ClaimFiles files, Intake intake, Calls calls, BusinessTime time,
                FinalAccountRepository accounts, PlatformTransactionManager transactions, ApplicationEventPublisher events) {
        this.partyCases = partyCases;
        this.grants = grants;
        this.claims = claims;
        this.sums = sums;
        this.files = files;
        this.intake = intake;
        this.calls = calls;
        this.time = time;
        this.accounts = accounts;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
    }

    /**
     * Begins a claim with what the last one said.
     *
     * @throws Refusal {@code grant.not-accepted}, {@code grant.claim.only-final}, {@code grant.claim.not-yet-final},
     *                 {@code grant.claim.no-advance}, {@code grant.claim.one-at-a-time}
     */
    public UUID start(User user, UUID application, ClaimKind kind) {
        CaseNumber number = partyCases.writable(user, application).caseNumber();
        Grant grant = grants.of(number);
        ClaimRules.checkKind(grant, kind, grants.terms(grant), sums.paid(number).isPositive());
        requireNotDrawnUp(grant);
        if (claims.findByOpenCase(number).isPresent()) {
            throw Refusal.conflict("grant.claim.one-at-a-time");
        }
        int next = claims.lastNumber(number) + 1;
        Map<CostCategory, Nok> costs = kind == ClaimKind.ADVANCE ? Map.of() : sums.before(number, next);
        ClaimContent content = new ClaimContent(null, null, costs, List.of(), null, null);
        return claims.saveAndFlush(new PaymentClaim(number, next, kind, sums.planNow(grant).number(), content, user.username(), now())).id();
    }

    // What the county has decided on is not changed under its hands.
    private void requireNotDrawnUp(Grant grant) {
        String number = grant.caseNumber().value();
        if (accounts.isDrawnUp(grant.caseNumber())) {
            throw Refusal.conflict("grant.final.drawn-up-already", number);
        }
        if (grant.status().isOver() && accounts.findByCaseNumber(grant.caseNumber()).isEmpty()) {
            throw Refusal.conflict("grant.over", number);
        }
    }

    /** Keeps what is typed, right or not. */
    public void save(User user, UUID application, UUID id, ClaimContent content) {
        PaymentClaim claim = claim(partyCases.writable(user, application).caseNumber(), id);
        claim.write(content);
        claims.saveAndFlush(claim);
    }

    /**
     * Sends it, for one who may bind the organisation.
     *
     * @throws Refusal on the fields that are missing or cannot be; {@code grant.claim.nothing} when it makes nothing
     */
    public void send(User user, UUID application, UUID id, ClaimContent content) {
        CaseNumber number = partyCases.sendable(user, application).caseNumber();
        PaymentClaim claim = claim(number, id);
        Grant grant = grants.of(number);
        GrantTerms terms = grants.terms(grant);
        claim.write(content);
        ClaimRules.checkKind(grant, claim.kind(), terms, sums.paid(number).isPositive());
        requireNotDrawnUp(grant);
        PlanVersion plan = sums.planNow(grant);
        List<Fault> hours = content.tooManyHours(calls.get(grant.callId()).rules().maxHoursPerYear());
        if (!hours.isEmpty()) {
            throw Refusal.of(hours);
        }
        boolean audited = !grant.awarded().exceeds(terms.auditorAbove()) || files.has(id, ClaimFile.Kind.AUDITOR);
        ClaimRules.checkContent(claim.kind(), content, sums.lines(grant, claim, content), plan.period(), time.today(), audited);
        if (claim.kind() != ClaimKind.FINAL && !sums.now(grant, claim, Nok.ZERO).payable().isPositive()) {
            throw Refusal.conflict("grant.claim.nothing", claim.number(), number.value());
        }
        claim.send(user.username(), plan.number(), now());
        claims.saveAndFlush(claim);
        events.publishEvent(new ClaimEvents.Sent(number, id, claim.number(), claim.kind(), content.accrued()));
    }

    /** Takes it back. @throws Refusal {@code grant.claim.opened-already} once somebody works on it */
    public void withdraw(User user, UUID application, UUID id) {
        CaseNumber number = partyCases.sendable(user, application).caseNumber();
        PaymentClaim claim = claim(number, id);
        boolean sent = !claim.isDraft();
        if (sent) {
            requireNotDrawnUp(grants.of(number));
        }
        claim.withdraw(now());
        claims.saveAndFlush(claim);
        if (sent) {
            events.publishEvent(new ClaimEvents.Withdrawn(number, id, claim.number()));
        }
    }

    /** Answers what the county has asked. */
    public void answer(User user, UUID application, UUID id, String words) {
        CaseNumber number = partyCases.writable(user, application).caseNumber();
        PaymentClaim claim = claim(number, id);
        String answer = ClaimRules.words("answer", words);
        claim.answer(answer, now());
        claims.saveAndFlush(claim);
        events.publishEvent(new ClaimEvents.Answered(number, id, claim.number(), answer));
    }

    /** Attaches a file while it is written, or while the county waits for an answer. The file is received outside the transaction. */
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.NOT_SUPPORTED)
    public void attach(User user, UUID application, UUID id, ClaimFile.Kind kind, String name, InputStreamSource content) {
        transaction.executeWithoutResult(status -> attachable(user, application, id));
        try (Received received = intake.receive(name, content)) {
            transaction.executeWithoutResult(status -> {
                attachable(user, application, id);
                files.add(id, kind, received, user.username());
            });
        } catch (Refusal refused) {
            throw refused.status() == 409 ? refused : Refusal.of(refused.faults().stream().map(fault -> Fault.on("files", fault.key(), fault.args().toArray())).toList());
        }
    }

    /** Takes a file away again. */
    public void detach(User user, UUID application, UUID id, UUID file) {
        PaymentClaim claim = attachable(user, application, id);
        files.remove(files.get(claim.id(), file));
    }

    private PaymentClaim attachable(User user, UUID application, UUID id) {
        PaymentClaim claim = claim(partyCases.writable(user, application).caseNumber(), id);
        if (!claim.isDraft() && claim.status() != ClaimStatus.ASKED) {
            throw Refusal.conflict("grant.claim.sent-already", claim.number(), claim.caseNumber().value());
        }
        return claim;
    }

    private PaymentClaim claim(CaseNumber number, UUID id) {
        return claims.findByIdAndCaseNumber(id, number).orElseThrow(() -> new NotFound("claim " + id));
    }

    private Instant now() {
        return time.now().truncatedTo(ChronoUnit.MICROS);
    }
}
