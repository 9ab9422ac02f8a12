package tilsagn.grant;

import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;

import tilsagn.account.User;
import tilsagn.appeal.AppealedDecision;
import tilsagn.appeal.LaterDecision;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;

/** That money is to come back. Reversed, less is owed or nothing; what was paid back beyond that is given to the party again. */
@Component
class AppealableRecovery implements LaterDecision {

    private final Recoveries recoveries;
    private final GrantRepository grants;
    private final RestoredMoney money;

    AppealableRecovery(Recoveries recoveries, GrantRepository grants, RestoredMoney money) {
        this.recoveries = recoveries;
        this.grants = grants;
        this.money = money;
    }

    @Override
    public AppealedDecision kind() {
        return AppealedDecision.RECOVERY;
    }

    @Override
    public Facts facts(CaseNumber number, String reference) {
        Recovery recovery = recoveries.get(number, UUID.fromString(reference));
        return new Facts(recovery.decidedAt(), Set.of(recovery.raisedBy(), recovery.decidedBy()), new Stake(recovery.amount(), Nok.ZERO));
    }

    // What the party may keep is its grant's: the county has no other ground to have paid it.
    @Override
    public void reverse(User by, CaseNumber number, String reference, Nok amount, String words) {
        Grant grant = grants.lock(number).orElseThrow(() -> new NotFound("grant of " + number));
        Recovery recovery = recoveries.get(number, UUID.fromString(reference));
        Nok kept = grant.amount().plus(recovery.amount().minus(amount)).min(grant.awarded());
        grant.raise(kept);
        grants.saveAndFlush(grant);
        Nok back = recoveries.reverse(number, recovery.id(), amount, by.username(), words);
        if (back.isPositive()) {
            Nok whole = money.paid(number).plus(back);
            money.commitUpTo(grant, whole);
            money.payUpTo(grant, whole, by);
        }
    }
}
