package tilsagn.grant;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.User;
import tilsagn.application.AwardStandings;
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
    private final AwardStandings standings;

    ClaimViews(PartyCases partyCases, ClaimGuards guards, Grants grants, ClaimRepository claims, ClaimSums sums, ClaimFiles files,
               Payments payments, FinalAccountRepository accounts, AwardStandings standings) {
        this.standings = standings;
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
     * @param ordered  paid or ordered so far, less what was paid back
     * @param kind     what the party may claim now, or {@code null}
     * @param advance  whether it may ask for an advance now
     * @param account  the account in use, masked; {@code null} while there is none
     * @param stands   what the case has of the grant now
     * @param lowered  what the final account is to lower it to, or {@code null}
     * @param checked  the payments that came back, whose account is checked and can be ordered anew
     */
    public record Overview(Grant grant, List<PaymentClaim> claims, List<Payment> payments, Nok ordered, GrantTerms terms, PlanVersion plan,
                           ClaimKind kind, boolean advance, String account, Set<UUID> checked, Nok stands, Nok lowered) {

        /** What is authorised and not paid by the bank yet, also what it sent back. */
        public Nok underWay() {
            return Nok.sum(payments.stream().filter(payment -> payment.status().isUnderWay() || payment.status() == Payment.Status.RETURNED)
                .map(Payment::amount));
        }

        /** What the bank has paid, less what was paid back. */
        public Nok paid() {
            return ordered.minus(underWay()).max(Nok.ZERO);
        }

        /** What the bank has made of a claim; {@code null} before it is authorised. */
        public Payment payment(PaymentClaim claim) {
            return newest(payments, claim);
        }

        /** Whether the bank has sent something back that somebody has to see to. */
        public boolean hasReturned() {
            return payments.stream().anyMatch(payment -> payment.status() == Payment.Status.RETURNED);
        }

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
            return grant.amount().minus(ordered).max(Nok.ZERO);
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

    /** Whether the county has drawn up the final account, so that the party's own figures are counted. */
    public boolean isDrawnUp(CaseNumber number) {
        return accounts.isDrawnUp(number);
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
            sums.lines(view.grant(), view.claim(), content), view.files(), view.plan(), view.terms(), view.audit(), view.account(), view.payment());
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

    /** What the final account is going to lower a grant to for the rules of state aid, or {@code null}; asks nobody for permission. */
    public Nok lowering(Grant grant) {
        boolean settled = grant.status().isOver() || accounts.findByCaseNumber(grant.caseNumber()).filter(one -> one.status() == FinalAccount.Status.DECIDED).isPresent();
        return settled ? null : sums.lowered(grant).orElse(null);
    }

    private Overview overview(Grant grant) {
        CaseNumber number = grant.caseNumber();
        Nok paid = sums.paid(number);
        GrantTerms terms = grants.terms(grant);
        boolean last = grant.status().isBeingSettled();
        boolean full = !last && !sums.ceiling(grant).exceeds(paid);
        ClaimKind kind = last ? ClaimKind.FINAL : ClaimKind.PARTIAL;
        boolean claimable = !full && grant.status().isRunning() || grant.status() == GrantStatus.TERMINATED && accounts.findByCaseNumber(number).isPresent();
        List<Payment> ordered = payments.of(number);
        AccountNumber account = payments.account(number);
        Set<UUID> checked = ordered.stream().filter(payment -> payment.isChecked(account)).map(Payment::id).collect(Collectors.toSet());
        return new Overview(grant, claims.findByCaseNumberOrderByNumberDesc(number, ClaimSums.MOST), ordered, paid, terms, sums.planNow(grant),
            claimable && !accounts.isDrawnUp(number) ? kind : null, !last && terms.advancePercent() > 0 && !paid.isPositive(),
            account == null ? null : account.masked(), checked, standings.of(List.of(number)).get(number).amount(), lowering(grant));
    }

    private ClaimView view(Grant grant, PaymentClaim claim) {
        GrantTerms terms = grants.terms(grant);
        boolean audit = claim.kind() != ClaimKind.ADVANCE && grant.awarded().exceeds(terms.auditorAbove());
        List<ClaimFile> attached = files.of(claim.id());
        return new ClaimView(grant, claim, sums.as(grant, claim), sums.lines(grant, claim, claim.content()),
            attached, sums.plan(grant, claim), terms, audit && attached.stream().noneMatch(file -> file.kind() == ClaimFile.Kind.AUDITOR),
            masked(grant.caseNumber()), newest(payments.of(grant.caseNumber()), claim));
    }

    // The last one, where the bank has sent an earlier one back.
    private static Payment newest(List<Payment> payments, PaymentClaim claim) {
        return payments.stream().filter(payment -> payment.about().equals("claim-" + claim.number())).reduce((first, last) -> last).orElse(null);
    }

    private String masked(CaseNumber number) {
        AccountNumber account = payments.account(number);
        return account == null ? null : account.masked();
    }

    private PaymentClaim claim(CaseNumber number, UUID id) {
        return claims.findByIdAndCaseNumber(id, number).orElseThrow(() -> new NotFound("claim " + id));
    }
}
