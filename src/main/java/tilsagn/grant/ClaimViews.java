package tilsagn.grant;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.User;
import tilsagn.application.GrantApplication;
import tilsagn.application.PartyCases;
import tilsagn.application.Standing;
import tilsagn.core.AccountNumber;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;

/** Claims to be read: by the party that makes them, and by the county's people. */
@Service
@Transactional(readOnly = true)
public class ClaimViews {

    private final PartyCases partyCases;
    private final ClaimGuards guards;
    private final Grants grants;
    private final ClaimRepository claims;
    private final ClaimSums sums;
    private final ClaimFiles files;
    private final Payments payments;
    private final FinalAccountRepository accounts;

    ClaimViews(PartyCases partyCases, ClaimGuards guards, Grants grants, ClaimRepository claims, ClaimSums sums, ClaimFiles files,
               Payments payments, FinalAccountRepository accounts) {
        this.accounts = accounts;
        this.partyCases = partyCases;
        this.guards = guards;
        this.grants = grants;
        this.claims = claims;
        this.sums = sums;
        this.files = files;
        this.payments = payments;
    }

    /**
     * All claims of a grant.
     *
     * @param paid     paid so far, less what came back
     * @param kind     what the party may claim now, or {@code null}
     * @param advance  whether it may ask for an advance now
     */
    public record Overview(Grant grant, List<PaymentClaim> claims, List<Payment> payments, Nok paid, GrantTerms terms, PlanVersion plan,
                           ClaimKind kind, boolean advance, String account) {

        /** The one that is open. */
        public Optional<PaymentClaim> open() {
            return claims.stream().filter(PaymentClaim::isOpen).findFirst();
        }

        /** Whether more may be paid; when the grant is over, nothing is left of it. */
        public boolean hasLeft() {
            return !grant.status().isOver();
        }

        /** What is left of the grant. */
        public Nok left() {
            return grant.amount().minus(paid).max(Nok.ZERO);
        }

        /** Those the county has been sent. */
        public List<PaymentClaim> sent() {
            return claims.stream().filter(claim -> claim.sentAt() != null).toList();
        }
    }

    /** The party's own. */
    public Overview ofParty(User user, UUID application) {
        return overview(grants.ofParty(user, application));
    }

    /** What the person may do for the party. */
    public Standing standing(User user, UUID application) {
        return partyCases.standing(user, application);
    }

    /** What the case is called by its party. */
    public String title(User user, UUID application) {
        return partyCases.readable(user, application).title();
    }

    /** One of the party's own. */
    public ClaimView ofParty(User user, UUID application, UUID id) {
        GrantApplication own = partyCases.readable(user, application);
        return view(grants.of(own.caseNumber()), claim(own.caseNumber(), id));
    }

    /** What the page would show with this content; nothing is kept. */
    public ClaimView with(ClaimView view, ClaimContent content) {
        return new ClaimView(view.grant(), view.claim(), sums.with(view.grant(), view.claim(), content),
            sums.lines(view.grant(), view.claim(), content), view.files(), view.plan(), view.terms(), view.audit(), view.account());
    }

    /** All claims of a case, for the county's people; nothing where it came to no grant. */
    public Optional<Overview> ofCase(User user, CaseNumber number) {
        guards.requireVisible(user, number);
        return grants.find(number).map(this::overview);
    }

    /** One claim the county has been sent. */
    public ClaimView ofCase(User user, CaseNumber number, UUID id) {
        guards.requireVisible(user, number);
        PaymentClaim claim = claim(number, id);
        if (claim.sentAt() == null) {
            throw new NotFound("claim " + id);
        }
        return view(grants.of(number), claim);
    }

    /** A file of a claim, to the party. */
    public ClaimFile fileOfParty(User user, UUID application, UUID id, UUID file) {
        return files.get(claim(partyCases.readable(user, application).caseNumber(), id).id(), file);
    }

    /** A file of a claim, to the county. */
    public ClaimFile fileOfCase(User user, CaseNumber number, UUID id, UUID file) {
        return files.get(ofCase(user, number, id).claim().id(), file);
    }

    /** Its bytes. */
    public InputStream open(ClaimFile file) {
        return files.open(file);
    }

    /** A claim for the process and for letters, where nobody asks. */
    public PaymentClaim get(CaseNumber number, UUID id) {
        return claim(number, id);
    }

    /** Who has an open claim of a case in hand, for the process. */
    public String handler(CaseNumber number) {
        return claims.findByOpenCase(number).map(PaymentClaim::openedBy).orElse(null);
    }

    private Overview overview(Grant grant) {
        CaseNumber number = grant.caseNumber();
        Nok paid = sums.paid(number);
        GrantTerms terms = grants.terms(grant);
        boolean last = grant.status().isBeingSettled();
        ClaimKind kind = last ? ClaimKind.FINAL : ClaimKind.PARTIAL;
        boolean claimable = grant.status().isRunning() || grant.status() == GrantStatus.TERMINATED && accounts.findByCaseNumber(number).isPresent();
        return new Overview(grant, claims.findByCaseNumberOrderByNumberDesc(number, ClaimSums.MOST), payments.of(number), paid, terms, sums.planNow(grant),
            claimable && !accounts.isDrawnUp(number) ? kind : null, !last && terms.advancePercent() > 0 && !paid.isPositive(), masked(number));
    }

    private ClaimView view(Grant grant, PaymentClaim claim) {
        GrantTerms terms = grants.terms(grant);
        boolean audit = claim.kind() != ClaimKind.ADVANCE && grant.awarded().exceeds(terms.auditorAbove());
        List<ClaimFile> attached = files.of(claim.id());
        return new ClaimView(grant, claim, sums.as(grant, claim), sums.lines(grant, claim, claim.content()),
            attached, sums.plan(grant, claim), terms, audit && attached.stream().noneMatch(file -> file.kind() == ClaimFile.Kind.AUDITOR),
            masked(grant.caseNumber()));
    }

    private String masked(CaseNumber number) {
        AccountNumber account = payments.account(number);
        return account == null ? null : account.masked();
    }

    private PaymentClaim claim(CaseNumber number, UUID id) {
        return claims.findByIdAndCaseNumber(id, number).orElseThrow(() -> new NotFound("claim " + id));
    }
}
