package tilsagn.worklist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.User;
import tilsagn.core.CaseNumber;
import tilsagn.core.Fault;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/** Many items to several people at once, so that nobody gets more than the others. First a plan to look at, then each item by itself. */
@Service
public class BulkAssignments {

    /** Items dealt out at once; more than anybody can look over. */
    public static final int MOST = 200;

    private final WorkItemRepository items;
    private final ExclusionRepository exclusions;
    private final WorkItemSearch search;
    private final WorklistPermissions permissions;
    private final Colleagues colleagues;
    private final Worklist worklist;
    private final Assignments assignments;

    BulkAssignments(WorkItemRepository items, ExclusionRepository exclusions, WorkItemSearch search, WorklistPermissions permissions,
                    Colleagues colleagues, Worklist worklist, Assignments assignments) {
        this.items = items;
        this.exclusions = exclusions;
        this.search = search;
        this.permissions = permissions;
        this.colleagues = colleagues;
        this.worklist = worklist;
        this.assignments = assignments;
    }

    /** The chosen items the person may hand over, at most {@link #MOST}. */
    @Transactional(readOnly = true)
    public List<WorkItem> chosen(User by, Collection<String> taskIds) {
        if (taskIds.isEmpty() || by.county() == null) {
            return List.of();
        }
        List<WorkItem> open = items.open(taskIds.stream().distinct().limit(MOST).toList(), by.county());
        Set<CaseNumber> shut = exclusions.among(numbers(open), List.of(by.username())).stream().map(Exclusion.Key::caseNumber).collect(Collectors.toSet());
        return handable(by, open.stream().filter(item -> !shut.contains(item.caseNumber())).toList());
    }

    /** All that match, in the order of the list, at most {@link #MOST}. */
    @Transactional(readOnly = true)
    public List<WorkItem> matching(User by, WorklistQuery query) {
        return handable(by, search.page(by, query.behind(null), MOST));
    }

    private List<WorkItem> handable(User by, List<WorkItem> found) {
        Set<String> may = worklist.handable(by, found);
        return found.stream().filter(item -> may.contains(item.taskId())).toList();
    }

    /** Who would get what: whoever has fewest open items is first in turn; nobody gets what they may not have. */
    @Transactional(readOnly = true)
    public Plan plan(User by, List<WorkItem> chosen, Collection<String> usernames) {
        List<Colleague> people = colleagues.of(by).stream().filter(one -> usernames.contains(one.user().username())).toList();
        if (people.isEmpty()) {
            throw Refusal.onField("person", "worklist.bulk.nobody");
        }
        Set<String> names = people.stream().map(one -> one.user().username()).collect(Collectors.toSet());
        Set<Exclusion.Key> shut = new HashSet<>(exclusions.among(numbers(chosen), names));
        Map<String, Integer> open = new HashMap<>();
        people.forEach(one -> open.put(one.user().username(), one.open()));
        LoadBalance balance = new LoadBalance(open, new HashSet<>(items.places(numbers(chosen), Place.ONE_EACH)));
        Map<String, String> dealt = balance.deal(chosen.stream().map(item -> share(item, people, shut)).toList());
        return new Plan(people, chosen, dealt);
    }

    private LoadBalance.Share share(WorkItem item, List<Colleague> people, Set<Exclusion.Key> shut) {
        List<String> may = people.stream().map(Colleague::user).filter(user -> permissions.does(user, item)).map(User::username)
            .filter(username -> !username.equals(item.assignee()) && !shut.contains(new Exclusion.Key(item.caseNumber(), username))).toList();
        return new LoadBalance.Share(item.taskId(), item.caseNumber(), item.step(), may);
    }

    private static Set<CaseNumber> numbers(List<WorkItem> chosen) {
        return chosen.stream().map(WorkItem::caseNumber).collect(Collectors.toSet());
    }

    /**
     * Carries a plan out, each item in its own transaction: what has changed meanwhile is refused and told, the rest is done. Each receiver
     * gets one mail.
     */
    public Outcome carryOut(User by, Map<String, String> plan, String note) {
        List<Handover> done = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        try {
            for (Map.Entry<String, String> step : new LinkedHashMap<>(plan).entrySet().stream().limit(MOST).toList()) {
                try {
                    done.add(worklist.deal(by, step.getKey(), step.getValue(), note));
                } catch (Refusal refusal) {
                    failures.add(new Failure(caseOf(step.getKey()), refusal.faults().get(0)));
                } catch (NotFound gone) {
                    failures.add(new Failure("–", Fault.general("worklist.done")));
                }
            }
        } finally {
            assignments.tell(by, done);
        }
        return new Outcome(done.size(), failures);
    }

    private String caseOf(String taskId) {
        return items.findById(taskId).map(item -> item.caseNumber().value()).orElse("–");
    }

    /**
     * What would happen.
     *
     * @param people those chosen, by name
     * @param items  those chosen
     * @param dealt  task to login name; a task nobody of them may have is missing
     */
    public record Plan(List<Colleague> people, List<WorkItem> items, Map<String, String> dealt) {

        /** How many the person would get. */
        public long countFor(String username) {
            return dealt.values().stream().filter(username::equals).count();
        }

        /** Those none of the people may have. */
        public List<WorkItem> leftOver() {
            return items.stream().filter(item -> !dealt.containsKey(item.taskId())).toList();
        }
    }

    /** What happened. */
    public record Outcome(int done, List<Failure> failures) {
    }

    /** An item that was not handed over, and why. */
    public record Failure(String caseNumber, Fault fault) {
    }
}
