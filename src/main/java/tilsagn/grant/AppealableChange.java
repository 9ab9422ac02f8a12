package tilsagn.grant;

import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;

import tilsagn.account.User;
import tilsagn.appeal.AppealedDecision;
import tilsagn.appeal.LaterDecision;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/** That a change was refused. Reversed, it is approved as it was asked for and counts from that day. */
@Component
class AppealableChange implements LaterDecision {

    private final ChangeRequests requests;

    AppealableChange(ChangeRequests requests) {
        this.requests = requests;
    }

    @Override
    public AppealedDecision kind() {
        return AppealedDecision.CHANGE;
    }

    @Override
    public Facts facts(CaseNumber number, String reference) {
        ChangeRequest request = requests.get(UUID.fromString(reference));
        return new Facts(request.closedAt(), Set.of(request.preparedBy(), request.decidedBy()), null);
    }

    @Override
    public void reverse(User by, CaseNumber number, String reference, Nok amount, String words) {
        requests.approveAfterAppeal(by, number, UUID.fromString(reference), words);
    }
}
