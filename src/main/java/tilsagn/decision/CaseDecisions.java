package tilsagn.decision;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Accounts;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.GrantApplication;
import tilsagn.application.SubmissionWindow;
import tilsagn.assessment.AssessmentResult;
import tilsagn.assessment.Assessments;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;

/** What a person may see of one case's decision, and what that person may do now. */
@Service
@Transactional(readOnly = true)
public class CaseDecisions {

    private final DecisionRepository decisions;
    private final DecisionGuards guards;
    private final PoolLedger ledger;
    private final Assessments assessments;
    private final Calls calls;
    private final Accounts accounts;
    private final SubmissionWindow window;
    private final Turns turns;
    private final Rankings rankings;
    private final RoutesAhead routes;
    private final BusinessTime time;

    CaseDecisions(DecisionRepository decisions, DecisionGuards guards, PoolLedger ledger, Assessments assessments, Calls calls,
                  Accounts accounts, SubmissionWindow window, Turns turns, Rankings rankings, RoutesAhead routes, BusinessTime time) {
        this.decisions = decisions;
        this.guards = guards;
        this.ledger = ledger;
        this.assessments = assessments;
        this.calls = calls;
        this.accounts = accounts;
        this.window = window;
        this.turns = turns;
        this.rankings = rankings;
        this.routes = routes;
        this.time = time;
    }

    /** The case's decision as the person may see it; a case one may not see does not exist. */
    public CaseDecision view(User user, CaseNumber number) {
        GrantApplication application = guards.visible(user, number);
        Call call = calls.get(application.callId());
        AssessmentResult result = assessments.resultOf(number).orElse(null);
        Decision decision = decisions.findByCaseNumber(number).orElse(null);
        boolean recommended = result != null && result.recommended() != null;
        boolean manager = guards.leads(user, number);
        boolean open = application.withdrawal() == null && (decision == null || decision.status() == Decision.Status.PROPOSED);
        boolean closed = !time.now().isBefore(window.lastDeadline(call));
        String obstacle = obstacle(user, decision, result);
        return new CaseDecision(application, call, ledger.of(call.id()), result, decision,
            nameOf(result == null ? null : result.recommendedBy()), nameOf(decision == null ? null : decision.proposedBy()),
            closed, manager && open && recommended, obstacle == null && isPending(decision), manager && isToPublish(decision), ahead(user, call, decision), turns.view(user, decision),
            isPending(decision) ? obstacle : null, decision == null || decision.isDecided() ? List.of() : guards.warnings(number, decision.planned()));
    }

    // Only its manager asks; the order of a whole call is laid for it.
    private DecisionBody ahead(User user, Call call, Decision decision) {
        return decision == null || decision.status() != Decision.Status.PROPOSED || !user.has(Role.MANAGER) ? null
            : routes.of(call, decision, rankings.of(user, call.id()).departure(decision.caseNumber()));
    }

    private static boolean isPending(Decision decision) {
        return decision != null && decision.status() == Decision.Status.PENDING;
    }

    private static boolean isToPublish(Decision decision) {
        return decision != null && decision.status() == Decision.Status.NOTIFIED && decision.outcome().givesMoney();
    }

    // The same rule that guards the decision itself, asked beforehand, so that the page can say why there is no form.
    private String obstacle(User user, Decision decision, AssessmentResult result) {
        try {
            if (decision != null) {
                DecisionRules.checkDecider(user, decision, result == null ? null : result.recommendedBy());
                guards.checkAuthority(user, decision);
            }
            return null;
        } catch (Refusal refusal) {
            return refusal.key();
        }
    }

    private String nameOf(String username) {
        return Optional.ofNullable(username).map(accounts::nameOf).orElse(null);
    }
}
