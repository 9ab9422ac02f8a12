package tilsagn.appeal;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.GrantApplication;
import tilsagn.assessment.ActingManagers;
import tilsagn.call.Calls;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.decision.Decision;
import tilsagn.decision.Decisions;
import tilsagn.decision.Pool;
import tilsagn.decision.PoolLedger;

/** What a member of staff may see of the appeals of a case, and what that person may do now. */
@Service
@Transactional(readOnly = true)
public class AppealViews {

    private final Appeals appeals;
    private final AppealTimes times;
    private final AppealGuards guards;
    private final ActingManagers managers;
    private final Decisions decisions;
    private final PoolLedger ledger;
    private final Calls calls;

    AppealViews(Appeals appeals, AppealTimes times, AppealGuards guards, ActingManagers managers, Decisions decisions, PoolLedger ledger, Calls calls) {
        this.appeals = appeals;
        this.times = times;
        this.guards = guards;
        this.managers = managers;
        this.decisions = decisions;
        this.ledger = ledger;
        this.calls = calls;
    }

    /** The page; a case one may not see does not exist. */
    public AppealView of(User user, CaseNumber number) {
        GrantApplication application = guards.visible(user, number);
        List<Appeal> all = appeals.of(number);
        Appeal appeal = all.isEmpty() ? null : all.get(0);
        AppealTime time = times.of(number).orElse(null);
        Decision decision = decisions.find(number).filter(Decision::isDecided).orElse(null);
        String task = task(user, appeal, time, decision);
        String obstacle = obstacle(user, appeal, task).orElse(null);
        return new AppealView(application, calls.get(application.callId()), time, appeal, appeal == null ? List.of() : appeals.files(appeal),
            all.stream().skip(1).toList(), decision, ledger.find(application.callId()).map(Pool::available).orElse(Nok.ZERO),
            obstacle == null ? task : null, obstacle, appeal == null ? List.of() : verdicts(appeal));
    }

    private static List<AppealVerdict> verdicts(Appeal appeal) {
        return appeal.status() == Appeal.Status.BODY ? AppealVerdict.ofTheBody(appeal.subject()) : AppealVerdict.ofFirstInstance(appeal.subject());
    }

    // What the case waits for, if it is this person's kind of work.
    private String task(User user, Appeal appeal, AppealTime time, Decision decision) {
        if (appeal == null || !appeal.isOpen()) {
            return time != null && time.state() == AppealTime.State.INTERRUPTED && user.has(Role.ADVISOR) ? "reasons" : null;
        }
        return switch (appeal.status()) {
            case LATE_REVIEW -> user.has(Role.ADVISOR) ? "relief" : null;
            case REVIEW -> user.has(Role.ADVISOR) ? "review" : null;
            case APPROVAL -> managers.leads(user, appeal.caseNumber()) ? "approval" : null;
            case PREPARATION -> user.has(Role.ADVISOR) ? "preparation" : null;
            case BODY -> AppealGuards.sitsInTheBody(user) ? "ruling" : null;
            case DECIDE_ANEW -> decision != null && user.has(Role.DECISION_MAKER) && decision.body() != null
                && decision.body().name().equals(user.body()) ? "anew" : null;
            default -> null;
        };
    }

    private Optional<String> obstacle(User user, Appeal appeal, String task) {
        if ("preparation".equals(task) || "ruling".equals(task)) {
            return guards.obstacle(user, appeal);
        }
        boolean own = "approval".equals(task) && appeal.firstInstance().filter(step -> step.username().equals(user.username())).isPresent();
        return own ? Optional.of("appeal.four-eyes") : Optional.empty();
    }
}
