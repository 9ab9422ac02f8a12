package tilsagn.grant;

import java.util.Set;

import org.springframework.stereotype.Component;

import tilsagn.account.User;
import tilsagn.appeal.AppealedDecision;
import tilsagn.appeal.LaterDecision;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;

/** That an award is no more. Reversed, it stands again with its money, and with new time to accept or to begin. */
@Component
class AppealableLapse implements LaterDecision {

    private final Acceptances acceptances;
    private final GrantRepository grants;
    private final StandingAgain standing;

    AppealableLapse(Acceptances acceptances, GrantRepository grants, StandingAgain standing) {
        this.acceptances = acceptances;
        this.grants = grants;
        this.standing = standing;
    }

    @Override
    public AppealedDecision kind() {
        return AppealedDecision.LAPSE;
    }

    @Override
    public Facts facts(CaseNumber number, String reference) {
        Grant grant = grants.findByCaseNumber(number).orElseThrow(() -> new NotFound("grant of " + number));
        String by = acceptances.of(number).lapsedBy();
        return new Facts(grant.endedAt(), by == null ? Set.of() : Set.of(by), null);
    }

    @Override
    public void reverse(User by, CaseNumber number, String reference, Nok amount, String words) {
        standing.resume(grants.lock(number).orElseThrow(() -> new NotFound("grant of " + number)));
    }
}
