package tilsagn.grant;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.User;
import tilsagn.appeal.Appeal;
import tilsagn.appeal.AppealedDecision;
import tilsagn.appeal.Appeals;
import tilsagn.application.PartyCases;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/** The final account and what follows from it, to be read by party and county. */
@Service
@Transactional(readOnly = true)
public class AccountViews {

    private static final Set<AppealedDecision> RESTS_ON = EnumSet.of(AppealedDecision.TERMINATION, AppealedDecision.REDUCTION, AppealedDecision.RECOVERY);

    private final FinalAccounts accounts;
    private final Recoveries recoveries;
    private final Grants grants;
    private final ClaimGuards guards;
    private final ClaimSums sums;
    private final ClaimRepository claims;
    private final PartyCases partyCases;
    private final Appeals appeals;

    AccountViews(FinalAccounts accounts, Recoveries recoveries, Grants grants, ClaimGuards guards, ClaimSums sums, ClaimRepository claims,
                 PartyCases partyCases, Appeals appeals) {
        this.appeals = appeals;
        this.accounts = accounts;
        this.recoveries = recoveries;
        this.grants = grants;
        this.guards = guards;
        this.sums = sums;
        this.claims = claims;
        this.partyCases = partyCases;
    }

    /**
     * The account.
     *
     * @param account   {@code null} until the final report is approved
     * @param sum       what it makes; {@code null} while nothing is drawn up
     * @param stated    what the party's last claim says, or {@code null} where there is none
     * @param agreement how the county pays and is paid
     * @param appealed  open appeals of the decisions it rests on
     */
    public record View(Grant grant, FinalAccount account, FinalPayment sum, PaymentClaim stated, List<Recovery> recoveries, PaymentAgreement agreement,
                       List<Appeal> appealed) {

        /** The cost the county has accepted of what the party states; nothing where it has stated nothing. */
        public Nok accepted() {
            return stated == null ? Nok.ZERO : stated.content().accrued().minus(stated.disallowed()).max(Nok.ZERO);
        }

        /** What a cost is beyond that, where the adviser finds more than the party has accounted for. */
        public Nok beyond(Nok cost) {
            return cost == null ? Nok.ZERO : cost.minus(accepted()).max(Nok.ZERO);
        }

        /** The latest demand or notice. */
        public Recovery recovery() {
            return recoveries.isEmpty() ? null : recoveries.get(0);
        }

        /** Whether the account stands so. */
        public boolean is(String status) {
            return account != null && account.status().name().equals(status);
        }
    }

    /** Of a case; nothing where it came to no grant. */
    public Optional<View> ofCase(User user, CaseNumber number) {
        guards.requireVisible(user, number);
        return grants.find(number).map(this::view);
    }

    /** The party's own: the account once it is decided. */
    public View ofParty(User user, UUID application) {
        View view = view(grants.of(partyCases.readable(user, application).caseNumber()));
        return view.is("DECIDED") ? view : new View(view.grant(), null, null, null, view.recoveries(), view.agreement(), view.appealed());
    }

    /** What it would make with these figures; nothing is kept. */
    public FinalPayment with(Grant grant, Nok actual, Nok otherFinancing) {
        return sums.last(grant, actual, otherFinancing);
    }

    private View view(Grant grant) {
        CaseNumber number = grant.caseNumber();
        FinalAccount account = accounts.find(number).orElse(null);
        return new View(grant, account, account == null ? null : sum(grant, account), stated(number), recoveries.of(number), recoveries.agreement(number),
            appealed(number));
    }

    // Whoever settles or collects while one of these is under appeal is told so: a reversal makes it void.
    private List<Appeal> appealed(CaseNumber number) {
        return appeals.of(number).stream().filter(Appeal::isOpen).filter(appeal -> RESTS_ON.contains(appeal.subject())).toList();
    }

    private FinalPayment sum(Grant grant, FinalAccount account) {
        if (account.actualCost() == null) {
            return null;
        }
        return new FinalPayment(sums.granted(grant), sums.planNow(grant).totalCost(), account.actualCost(), account.otherFinancing(), account.paidBefore(),
            account.afterTermination(), grant.awarded());
    }

    // The party's final accounts, else its last claim that was paid.
    private PaymentClaim stated(CaseNumber number) {
        return claims.findByCaseNumberOrderByNumberDesc(number, ClaimSums.MOST).stream().filter(claim -> claim.sentAt() != null)
            .filter(claim -> claim.kind() == ClaimKind.FINAL && claim.status() != ClaimStatus.WITHDRAWN && claim.status() != ClaimStatus.REFUSED
                || claim.kind() == ClaimKind.PARTIAL && claim.status() == ClaimStatus.AUTHORISED).findFirst().orElse(null);
    }
}
