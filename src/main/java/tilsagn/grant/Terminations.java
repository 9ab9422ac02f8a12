package tilsagn.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
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
import tilsagn.decision.Commitment;
import tilsagn.decision.PoolCommitments;

/** Ending grants before their time: the adviser's notice, the manager's decision, and the money that goes back to the pool. */
@Service
@Transactional
public class Terminations {

    private final TerminationRepository terminations;
    private final GrantRepository grants;
    private final Grants terms;
    private final ChangeGuards guards;
    private final ChangeRequests changes;
    private final PoolCommitments commitments;
    private final FinalAccountRepository accounts;
    private final ClaimRepository claims;
    private final PartyCases partyCases;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Terminations(TerminationRepository terminations, GrantRepository grants, Grants terms, ChangeGuards guards, ChangeRequests changes,
                 PoolCommitments commitments, FinalAccountRepository accounts, ClaimRepository claims, PartyCases partyCases, BusinessTime time, ApplicationEventPublisher events) {
        this.terminations = terminations;
        this.grants = grants;
        this.terms = terms;
        this.guards = guards;
        this.changes = changes;
        this.commitments = commitments;
        this.accounts = accounts;
        this.claims = claims;
        this.partyCases = partyCases;
        this.time = time;
        this.events = events;
    }

    /**
     * The panel.
     *
     * @param unpaid    what would go back to the pool
     * @param all       the newest first
     * @param mayNotice whether the reader may give notice now
     * @param mayDecide whether the reader may decide now
     */
    public record View(Grant grant, Nok unpaid, List<Termination> all, boolean mayNotice, boolean mayDecide, GrantTerms terms) {
    }

    /** What the county sees; without a grant there is nothing to end. */
    @Transactional(readOnly = true)
    public Optional<View> view(User user, CaseNumber number) {
        guards.requireVisible(user, number);
        return grants.findByCaseNumber(number).map(grant -> view(user, grant));
    }

    private View view(User user, Grant grant) {
        CaseNumber number = grant.caseNumber();
        List<Termination> all = terminations.findByCaseNumberOrderByNoticedAtDesc(number);
        Termination open = all.stream().filter(one -> one.status() == Termination.Status.NOTICED).findFirst().orElse(null);
        boolean decides = open != null && guards.mayAs(Role.MANAGER, user, number) && time.today().isAfter(open.commentBy())
            && !user.username().equals(open.noticedBy());
        return new View(grant, unpaid(number), all, open == null && !grant.status().isOver() && !isSettled(number) && guards.mayAs(Role.ADVISOR, user, number), decides,
            terms.terms(grant));
    }

    /**
     * Gives the party notice that the grant may be ended, and time to comment.
     *
     * @throws Refusal {@code core.not-yours}; {@code grant.over}; {@code grant.termination.open}; on {@code reason}
     */
    public UUID notice(User user, CaseNumber number, String reason) {
        guards.requireActing(Role.ADVISOR, user, number);
        Grant grant = held(number);
        if (grant.status().isOver()) {
            throw Refusal.conflict("grant.over", number.value());
        }
        if (isSettled(number)) {
            throw Refusal.conflict("grant.termination.settled");
        }
        if (terminations.findByOpenCase(number).isPresent()) {
            throw Refusal.conflict("grant.termination.open");
        }
        LocalDate commentBy = PublicHolidays.workingDayFrom(time.today().plusDays(terms.terms(grant).commentDays()));
        Termination notice = terminations.saveAndFlush(new Termination(number, words("reason", reason), commentBy, user, now()));
        events.publishEvent(new Termination.Noticed(number, notice.id(), commentBy, notice.reason()));
        return notice.id();
    }

    /** The party's word to the notice; it can be said anew until the manager decides. */
    public void comment(User user, UUID application, String said) {
        CaseNumber number = partyCases.writable(user, application).caseNumber();
        Termination notice = terminations.findByOpenCase(number).orElseThrow(() -> Refusal.conflict("grant.termination.none"));
        notice.comment(words("said", said), user, now());
        terminations.saveAndFlush(notice);
        events.publishEvent(new Termination.Commented(number, notice.id(), notice.said()));
    }

    /** The newest of the party's own case. */
    @Transactional(readOnly = true)
    public Optional<Termination> ofParty(User user, UUID application) {
        return newest(partyCases.readable(user, application).caseNumber());
    }

    /**
     * Ends the grant, or lets it go on.
     *
     * @param terminate {@code null} is refused on {@code terminate}
     * @throws Refusal {@code core.not-yours}; {@code grant.termination.none}, {@code .four-eyes}, {@code .early}; on {@code answer}
     */
    public void decide(User user, CaseNumber number, Boolean terminate, String answer) {
        guards.requireActing(Role.MANAGER, user, number);
        Grant grant = held(number);
        Termination notice = terminations.findByOpenCase(number).orElseThrow(() -> Refusal.conflict("grant.termination.none"));
        if (terminate == null) {
            throw Refusal.onField("terminate", "grant.change.choose");
        }
        Nok unpaid = unpaid(number);
        notice.decide(terminate, words("answer", answer), unpaid, user, now());
        if (terminate) {
            grant.terminate(now());
            changes.drop(number);
            dropClaim(number);
            if (unpaid.isPositive()) {
                commitments.uncommit(grant.callId(), number, unpaid);
            }
        }
        terminations.saveAndFlush(notice);
        events.publishEvent(new Termination.Decided(number, notice.id(), terminate, notice.released()));
    }

    // What the party claimed is counted in the settlement; the last claim of a grant is part of that already.
    private void dropClaim(CaseNumber number) {
        claims.lockOpen(number).filter(claim -> claim.kind() != ClaimKind.FINAL).ifPresent(claim -> {
            claim.drop(now());
            claims.saveAndFlush(claim);
            events.publishEvent(new ClaimEvents.Dropped(number, claim.id(), claim.number()));
        });
    }

    /** Whether a notice waits for its decision. */
    @Transactional(readOnly = true)
    public boolean isOpen(CaseNumber number) {
        return terminations.findByOpenCase(number).isPresent();
    }

    /** The newest of a case, for the letters; asks nobody for permission. */
    @Transactional(readOnly = true)
    public Termination last(CaseNumber number) {
        return newest(number).orElseThrow(() -> new NotFound("termination of " + number));
    }

    /** What was paid of the grant and not paid back, for the letters; asks nobody for permission. */
    @Transactional(readOnly = true)
    public Nok paid(CaseNumber number) {
        return commitments.of(number).map(Commitment::paid).orElse(Nok.ZERO);
    }

    private Optional<Termination> newest(CaseNumber number) {
        return terminations.findByCaseNumberOrderByNoticedAtDesc(number).stream().findFirst();
    }

    // What the party gets is decided: there is nothing left to end.
    private boolean isSettled(CaseNumber number) {
        return accounts.findByCaseNumber(number).filter(account -> account.status() == FinalAccount.Status.DECIDED).isPresent();
    }

    private Grant held(CaseNumber number) {
        return grants.lock(number).orElseThrow(() -> new NotFound("grant of " + number));
    }

    private Nok unpaid(CaseNumber number) {
        return commitments.of(number).map(Commitment::unpaid).orElse(Nok.ZERO);
    }

    private static String words(String field, String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty() || text.length() > ChangeRules.LONGEST) {
            throw Refusal.onField(field, "grant.change.text", String.valueOf(ChangeRules.LONGEST));
        }
        return text;
    }

    private Instant now() {
        return time.now().truncatedTo(ChronoUnit.MICROS);
    }
}
