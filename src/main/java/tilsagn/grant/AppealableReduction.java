package tilsagn.grant;

import java.util.Set;

import org.springframework.stereotype.Component;

import tilsagn.account.User;
import tilsagn.appeal.AppealedDecision;
import tilsagn.appeal.LaterDecision;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;

/** That the final account gave less than was granted. Reversed, the difference is committed again and paid, and what was to come back shrinks. */
@Component
class AppealableReduction implements LaterDecision {

    private final FinalAccountRepository accounts;
    private final GrantRepository grants;
    private final RestoredMoney money;
    private final Recoveries recoveries;

    AppealableReduction(FinalAccountRepository accounts, GrantRepository grants, RestoredMoney money, Recoveries recoveries) {
        this.accounts = accounts;
        this.grants = grants;
        this.money = money;
        this.recoveries = recoveries;
    }

    @Override
    public AppealedDecision kind() {
        return AppealedDecision.REDUCTION;
    }

    // A settlement that another appeal has made void leaves nothing to win.
    @Override
    public Facts facts(CaseNumber number, String reference) {
        Grant grant = grants.findByCaseNumber(number).orElseThrow(() -> new NotFound("grant of " + number));
        return accounts.findByCaseNumber(number).filter(account -> account.status() == FinalAccount.Status.DECIDED)
            .map(account -> new Facts(account.decidedAt(), Set.of(account.drawnUpBy(), account.decidedBy()), new Stake(account.finalGrant(), grant.awarded())))
            .orElseGet(() -> new Facts(grant.offeredAt(), Set.of(), new Stake(grant.awarded(), grant.awarded())));
    }

    @Override
    public void reverse(User by, CaseNumber number, String reference, Nok amount, String words) {
        Grant grant = grants.lock(number).orElseThrow(() -> new NotFound("grant of " + number));
        FinalAccount account = account(number);
        account.raise(amount);
        accounts.saveAndFlush(account);
        grant.raise(amount);
        grants.saveAndFlush(grant);
        Nok owed = money.paid(number).minus(amount).max(Nok.ZERO);
        money.commitUpTo(grant, amount);
        recoveries.follow(number, owed, by.username(), words);
        money.payUpTo(grant, amount, by);
    }

    private FinalAccount account(CaseNumber number) {
        return accounts.findByCaseNumber(number).orElseThrow(() -> new NotFound("final account of " + number));
    }
}
