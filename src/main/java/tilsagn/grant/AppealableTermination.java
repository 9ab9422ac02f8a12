package tilsagn.grant;

import java.util.Set;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import tilsagn.account.User;
import tilsagn.appeal.AppealedDecision;
import tilsagn.appeal.LaterDecision;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;

/** That a grant was ended before its time. Reversed, it goes on where it was, with the money that had gone back to the pool. */
@Component
class AppealableTermination implements LaterDecision {

    private final TerminationRepository terminations;
    private final GrantRepository grants;
    private final StandingAgain standing;
    private final Recoveries recoveries;
    private final FinalAccounts accounts;
    private final ApplicationEventPublisher events;

    AppealableTermination(TerminationRepository terminations, GrantRepository grants, StandingAgain standing, Recoveries recoveries,
                          FinalAccounts accounts, ApplicationEventPublisher events) {
        this.terminations = terminations;
        this.grants = grants;
        this.standing = standing;
        this.recoveries = recoveries;
        this.accounts = accounts;
        this.events = events;
    }

    @Override
    public AppealedDecision kind() {
        return AppealedDecision.TERMINATION;
    }

    @Override
    public Facts facts(CaseNumber number, String reference) {
        Termination ended = one(number, reference);
        return new Facts(ended.decidedAt(), Set.of(ended.noticedBy(), ended.decidedBy()), null);
    }

    @Override
    public void reverse(User by, CaseNumber number, String reference, Nok amount, String words) {
        Grant grant = grants.lock(number).orElseThrow(() -> new NotFound("grant of " + number));
        Termination ended = one(number, reference);
        ended.reverse();
        terminations.saveAndFlush(ended);
        recoveries.follow(number, Nok.ZERO, by.username(), words);
        accounts.grantStands(grant, ended.decidedAt());
        standing.resume(grant);
        events.publishEvent(new Termination.Reversed(number, ended.id()));
    }

    private Termination one(CaseNumber number, String reference) {
        UUID id = UUID.fromString(reference);
        return terminations.findByCaseNumberOrderByNoticedAtDesc(number).stream().filter(one -> one.id().equals(id)).findFirst()
            .orElseThrow(() -> new NotFound("termination " + id));
    }
}
