package tilsagn.worklist.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import tilsagn.account.Accounts;
import tilsagn.account.User;
import tilsagn.core.CaseNumber;
import tilsagn.core.web.CaseSteps;
import tilsagn.worklist.WorkItem;
import tilsagn.worklist.Worklist;

/** What the reader can do on a case right now: their own items first, then those they could take. */
@Component
class WorklistSteps implements CaseSteps {

    private final Worklist worklist;
    private final Accounts accounts;

    WorklistSteps(Worklist worklist, Accounts accounts) {
        this.worklist = worklist;
        this.accounts = accounts;
    }

    @Override
    public List<Step> openFor(CaseNumber caseNumber, String username, Set<String> roleNames, String county) {
        return person(username).filter(user -> user.isStaffOf(county)).map(user -> steps(user, caseNumber)).orElse(List.of());
    }

    // Whoever asks has been read for this request already; only for somebody else is the database asked.
    private Optional<User> person(String username) {
        Authentication reader = SecurityContextHolder.getContext().getAuthentication();
        return reader != null && reader.getPrincipal() instanceof User user && user.username().equals(username) ? Optional.of(user)
            : accounts.findUser(username);
    }

    // Two places at the same step are one thing to do: nobody takes both.
    private List<Step> steps(User user, CaseNumber caseNumber) {
        Map<String, Step> byLabel = new LinkedHashMap<>();
        worklist.ofCase(user, caseNumber).stream().map(item -> step(user, item)).filter(step -> step.mine() || step.takeable())
            .sorted(Comparator.comparing(Step::mine).reversed()).forEach(step -> byLabel.putIfAbsent(step.labelKey(), step));
        return List.copyOf(byLabel.values());
    }

    private Step step(User user, WorkItem item) {
        boolean mine = user.username().equals(item.assignee());
        return new Step(item.taskId(), "workflow.task." + item.step(), item.href(), mine, worklist.takeable(user, item), lastMoment(item));
    }

    // The end of a day is the first instant of the next; people are told the day.
    private static Instant lastMoment(WorkItem item) {
        return item.dueAt() == null ? null : item.dueAt().minusSeconds(1);
    }
}
