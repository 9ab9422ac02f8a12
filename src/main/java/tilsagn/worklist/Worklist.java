package tilsagn.worklist;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Accounts;
import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.worklist.WorklistQuery.View;

/** The task queue: fed by the engine's listener, read and taken from by the county's people. */
@Service
@Transactional
public class Worklist {

    /** Items on a page. */
    public static final int PAGE_SIZE = 25;

    /** Steps that want several people of a case: whoever had one place may not take another. */
    private static final Set<String> ONE_PLACE_EACH = Set.of("declareImpartiality");

    private final WorkItemRepository items;
    private final ExclusionRepository exclusions;
    private final WorkItemSearch search;
    private final WorklistPermissions permissions;
    private final Accounts accounts;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Worklist(WorkItemRepository items, ExclusionRepository exclusions, WorkItemSearch search, WorklistPermissions permissions,
        Accounts accounts,
        BusinessTime time, ApplicationEventPublisher events) {
        this.items = items;
        this.exclusions = exclusions;
        this.search = search;
        this.permissions = permissions;
        this.accounts = accounts;
        this.time = time;
        this.events = events;
    }

    /** A task came into being. Told twice, it is still one item. */
    public void opened(NewWorkItem item) {
        if (!items.existsById(item.taskId())) {
            items.saveAndFlush(new WorkItem(item));
        }
    }

    /** The engine's assignee changed; {@code null} gives the item back to everybody. */
    public void assigned(String taskId, String username) {
        items.assign(taskId, username);
    }

    /** The engine's due date changed; {@code null} takes it away. */
    public void rescheduled(String taskId, Instant dueAt) {
        items.reschedule(taskId, dueAt, dueAt == null ? WorkItem.NO_DUE_DATE : dueAt);
    }

    /** The task was completed or cancelled. */
    public void closed(String taskId) {
        items.close(taskId, time.now());
    }

    /** The open items of a step on these cases, whoever has them. */
    @Transactional(readOnly = true)
    public List<WorkItem> openAt(String step, Collection<CaseNumber> caseNumbers) {
        return caseNumbers.isEmpty() ? List.of() : items.findByStepAndStateAndCaseNumberIn(step, WorkItem.State.OPEN, caseNumbers);
    }

    /** Every open item of every county, for the comparison with the engine's tasks at start. */
    @Transactional(readOnly = true)
    public List<String> openTaskIds() {
        return items.openTaskIds();
    }

    /** Every item of the case disappears from the person's lists, now and later; what they held is nobody's again. */
    public void exclude(String username, CaseNumber caseNumber) {
        exclusions.save(new Exclusion(new Exclusion.Key(caseNumber, username)));
        items.heldBy(username, caseNumber).stream().filter(item -> !ONE_PLACE_EACH.contains(item.step()))
            .forEach(item -> release(item, username));
    }

    // The declaration itself is completed by the process on the same fact, as this person's.
    private void release(WorkItem item, String username) {
        if (items.giveBack(item.taskId(), username) > 0) {
            events.publishEvent(new WorkItem.GivenBack(item.taskId(), item.caseNumber(), item.step()));
        }
    }

    @EventListener
    void excludeOnConflict(CaseEvent event) {
        if ("impartiality.conflict".equals(event.what())) {
            exclude(event.details().get("username"), event.caseNumber());
        }
    }

    /** Login names of those who hold an open item of the case; when nobody does, of whoever finished one last. */
    @Transactional(readOnly = true)
    public List<String> holdersOf(CaseNumber caseNumber) {
        List<WorkItem> held = items.findByCaseNumberAndAssigneeIsNotNullOrderByClosedAtDesc(caseNumber);
        List<String> now = held.stream().filter(WorkItem::isOpen).map(WorkItem::assignee).distinct().toList();
        return now.isEmpty() ? held.stream().limit(1).map(WorkItem::assignee).toList() : now;
    }

    /** One page of what the person may see. */
    @Transactional(readOnly = true)
    public WorklistPage items(User user, WorklistQuery query) {
        List<WorkItem> found = search.page(user, query, PAGE_SIZE + 1);
        if (found.size() <= PAGE_SIZE) {
            return new WorklistPage(found, null);
        }
        List<WorkItem> page = found.subList(0, PAGE_SIZE);
        return new WorklistPage(List.copyOf(page), Cursor.behind(page.get(PAGE_SIZE - 1), query.sort()));
    }

    /** How many there are in each view without filters; counting stops at {@link Counts#CAP}. */
    @Transactional(readOnly = true)
    public Counts counts(User user) {
        return counts(user, WorklistQuery.of(View.ALL));
    }

    /** How many there are in each view under the query's filters. */
    @Transactional(readOnly = true)
    public Counts counts(User user, WorklistQuery query) {
        return new Counts(search.count(user, query.in(View.MINE)), search.count(user, query.in(View.UNASSIGNED)),
            search.count(user, query.in(View.ALL)));
    }

    /** The calls and steps one can choose between. */
    @Transactional(readOnly = true)
    public Choices choices(User user) {
        return new Choices(search.calls(user), search.steps(user));
    }

    /** Open items of a case that the person may see. */
    @Transactional(readOnly = true)
    public List<WorkItem> ofCase(User user, CaseNumber caseNumber) {
        return items.findByCaseNumberAndCountyAndStateOrderByCreatedAt(caseNumber, String.valueOf(user.county()), WorkItem.State.OPEN)
            .stream()
            .filter(item -> permissions.maySee(user, item)).toList();
    }

    /** Whether the person could take the item, had nobody else. */
    @Transactional(readOnly = true)
    public boolean takeable(User user, WorkItem item) {
        return item.isOpen() && item.assignee() == null && permissions.mayTake(user, item) && !hasHadPlace(user, item);
    }

    /** The same for an item the person has just read in their own queue, without asking the database again. */
    public boolean offered(User user, WorkItem item) {
        return item.isOpen() && item.assignee() == null && permissions.does(user, item);
    }

    /**
     * Makes the item the person's own. Taking one's own item again changes nothing.
     *
     * @return the item
     * @throws Refusal {@code worklist.done}, {@code core.not-yours}, {@code worklist.one-place-each}, {@code worklist.taken-already} with
     * who has it
     */
    public WorkItem take(User user, String taskId) {
        WorkItem item = visible(user, taskId);
        requireOpen(item);
        if (item.isOf(user.username())) {
            return item;
        }
        requireMayTake(user, item);
        if (items.take(taskId, user.username()) == 0) {
            throw Refusal.conflict("worklist.taken-already", holder(taskId));
        }
        events.publishEvent(new WorkItem.Taken(taskId, item.caseNumber(), item.step(), user.username()));
        return item;
    }

    /**
     * Makes the person's own item nobody's again.
     *
     * @throws Refusal {@code worklist.done}, {@code worklist.not-mine}, {@code worklist.not-returnable}
     */
    public void giveBack(User user, String taskId) {
        WorkItem item = visible(user, taskId);
        requireOpen(item);
        if (!item.isReturnable()) {
            throw Refusal.conflict("worklist.not-returnable");
        }
        if (items.giveBack(taskId, user.username()) == 0) {
            throw Refusal.conflict("worklist.not-mine");
        }
        events.publishEvent(new WorkItem.GivenBack(taskId, item.caseNumber(), item.step()));
    }

    private WorkItem visible(User user, String taskId) {
        return items.findById(taskId).filter(item -> permissions.maySee(user, item)).orElseThrow(() -> new NotFound("task " + taskId));
    }

    private void requireOpen(WorkItem item) {
        if (!item.isOpen()) {
            throw Refusal.conflict("worklist.done");
        }
    }

    private void requireMayTake(User user, WorkItem item) {
        if (!permissions.mayTake(user, item)) {
            throw Refusal.conflict("core.not-yours");
        }
        if (hasHadPlace(user, item)) {
            throw Refusal.conflict("worklist.one-place-each");
        }
    }

    private boolean hasHadPlace(User user, WorkItem item) {
        return ONE_PLACE_EACH.contains(item.step())
            && items.existsByCaseNumberAndStepAndAssignee(item.caseNumber(), item.step(), user.username());
    }

    private String holder(String taskId) {
        return items.assigneeOf(taskId).map(accounts::nameOf).orElse("–");
    }

    /** What the filters offer. */
    public record Choices(List<CallChoice> calls, List<String> steps) {
    }
}
