package tilsagn.appeal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
    private final AppealedFacts facts;

    AppealViews(Appeals appeals, AppealTimes times, AppealGuards guards, ActingManagers managers, Decisions decisions, PoolLedger ledger, Calls calls,
                AppealedFacts facts) {
        this.appeals = appeals;
        this.times = times;
        this.guards = guards;
        this.managers = managers;
        this.decisions = decisions;
        this.ledger = ledger;
        this.calls = calls;
        this.facts = facts;
    }

    /**
     * The page; a case one may not see does not exist.
     *
     * @param chosen the time to appeal of the decision it shows; {@code null} for one that has an open appeal, else the newest
     */
    public AppealView of(User user, CaseNumber number, UUID chosen) {
        GrantApplication application = guards.visible(user, number);
        List<Appeal> all = appeals.of(number);
        List<AppealView.Line> lines = lines(times.all(number), all);
        AppealTime time = shown(number, chosen, lines);
        List<Appeal> here = time == null ? List.of() : all.stream().filter(one -> one.isAbout(time)).toList();
        Appeal appeal = here.isEmpty() ? null : here.get(0);
        Decision decision = decisions.find(number).filter(Decision::isDecided).orElse(null);
        String task = task(user, appeal, time, decision);
        String obstacle = obstacle(user, appeal, task).orElse(null);
        return new AppealView(application, calls.get(application.callId()), time, appeal, appeal == null ? List.of() : appeals.files(appeal),
            here.stream().skip(1).toList(), decision, ledger.find(application.callId()).map(Pool::available).orElse(Nok.ZERO),
            obstacle == null ? task : null, obstacle, appeal == null ? List.of() : verdicts(appeal), lines,
            appeal == null ? null : facts.stake(appeal));
    }

    private static List<AppealView.Line> lines(List<AppealTime> all, List<Appeal> lodged) {
        return all.stream().map(one -> new AppealView.Line(one, lodged.stream().filter(appeal -> appeal.isAbout(one)).findFirst().orElse(null)))
            .toList();
    }

    private AppealTime shown(CaseNumber number, UUID chosen, List<AppealView.Line> lines) {
        if (chosen != null) {
            return times.chosen(number, chosen);
        }
        return lines.stream().filter(line -> line.appeal() != null && line.appeal().isOpen()).findFirst()
            .or(() -> lines.stream().filter(line -> line.appeal() != null).max(Comparator.comparing(line -> line.appeal().lodgedAt())))
            .or(() -> lines.stream().findFirst()).map(AppealView.Line::time).orElse(null);
    }

    private static List<AppealVerdict> verdicts(Appeal appeal) {
        if (appeal.status() == Appeal.Status.DECIDE_ANEW) {
            return AppealVerdict.anew();
        }
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
            case APPROVAL -> guards.approves(user, appeal) ? "approval" : null;
            case PREPARATION -> user.has(Role.ADVISOR) ? "preparation" : null;
            case BODY -> AppealGuards.sitsInTheBody(user) ? "ruling" : null;
            case DECIDE_ANEW -> appeal.subject().isLater() ? managers.leads(user, appeal.caseNumber()) ? "redo" : null
                : isOf(user, decision) ? "anew" : null;
            default -> null;
        };
    }

    private static boolean isOf(User user, Decision decision) {
        return decision != null && user.has(Role.DECISION_MAKER) && decision.body() != null && decision.body().name().equals(user.body());
    }

    private Optional<String> obstacle(User user, Appeal appeal, String task) {
        if ("preparation".equals(task) || "ruling".equals(task)) {
            return guards.obstacle(user, appeal);
        }
        boolean own = "approval".equals(task) && appeal.firstInstance().filter(step -> step.username().equals(user.username())).isPresent();
        return own ? Optional.of("appeal.four-eyes") : Optional.empty();
    }
}
