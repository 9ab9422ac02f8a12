package tilsagn.worklist;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.worklist.WorklistQuery.View;

/** The task queue: fed by the engine's listener, read and taken from by the county's people. */
@Service
@Transactional
public class Worklist {

    /** Items on a page. */
    public static final int PAGE_SIZE = 25;

    /** Items at once for a file. */
    public static final int LARGE_PAGE = 1000;

    private static final int MOST_NEW = 100;

    /** Asks whether a case should wait on: it must not wait with it. */
    private static final String LOOKS_AT_HOLDS = "reviewHold";

    /** Steps the process takes from a person with a conflict by itself, on the same fact. */
    private static final Set<String> MOVED_BY_THE_PROCESS = Set.of("declareImpartiality", "scoreApplication");

    private final WorkItemRepository items;
    private final ExclusionRepository exclusions;
    private final WorkItemSearch search;
    private final WorklistPermissions permissions;
    private final Assignments assignments;
    private final WaitingCases waiting;
    private final Absences absences;
    private final QueueSources sources;
    private final BusinessTime time;

    Worklist(WorkItemRepository items, ExclusionRepository exclusions, WorkItemSearch search, WorklistPermissions permissions,
             Assignments assignments, WaitingCases waiting, Absences absences, QueueSources sources, BusinessTime time) {
        this.items = items;
        this.exclusions = exclusions;
        this.search = search;
        this.permissions = permissions;
        this.assignments = assignments;
        this.waiting = waiting;
        this.absences = absences;
        this.sources = sources;
        this.time = time;
    }

    /** A task came into being. Told twice, it is still one item. */
    public void opened(NewWorkItem item) {
        if (!items.existsById(item.taskId())) {
            items.saveAndFlush(new WorkItem(item, time.now(), !LOOKS_AT_HOLDS.equals(item.step()) && waiting.isWaiting(item.caseNumber())));
        }
    }

    /** The engine's assignee changed; {@code null} gives the item back to everybody. */
    public void assigned(String taskId, String username) {
        items.assign(taskId, username, time.now());
    }

    /** The engine's due date changed; {@code null} takes it away. */
    public void rescheduled(String taskId, Instant dueAt) {
        items.reschedule(taskId, dueAt, WorkItem.dueSort(dueAt, false));
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

    /** Login names of those who have, or had when it was closed, an item of this step on the case. */
    @Transactional(readOnly = true)
    public List<String> assigneesAt(String step, CaseNumber caseNumber) {
        return items.places(List.of(caseNumber), List.of(step)).stream().map(Place::username).toList();
    }

    /** Every open item of every county, for the comparison with the engine's tasks at start. */
    @Transactional(readOnly = true)
    public List<String> openTaskIds() {
        return items.openTaskIds();
    }

    /** Every item of the case disappears from the person's lists, now and later; what they held is nobody's again. */
    public void exclude(String username, CaseNumber caseNumber) {
        exclusions.save(new Exclusion(new Exclusion.Key(caseNumber, username)));
        items.heldBy(username, caseNumber).stream().filter(item -> !MOVED_BY_THE_PROCESS.contains(item.step()))
            .forEach(item -> assignments.release(item, username));
    }

    /**
     * The case is on hold, or taken up again. Meanwhile its open items, and those that open, are marked and sort behind; what they are due
     * stands still and moves on by the time waited.
     */
    public void markWaiting(CaseNumber caseNumber, boolean onHold) {
        if (onHold) {
            waiting.hold(caseNumber);
        } else {
            waiting.resume(caseNumber);
        }
    }

    @EventListener
    void excludeOnConflict(CaseEvent event) {
        if ("impartiality.conflict".equals(event.what())) {
            exclude(event.details().get("username"), event.caseNumber());
        } else if ("impartiality.cleared".equals(event.what())) {
            exclusions.deleteById(new Exclusion.Key(event.caseNumber(), event.details().get("username")));
        }
    }

    /** Login names of those who hold an open item of the case; nobody where nobody does. */
    @Transactional(readOnly = true)
    public List<String> holdersNow(CaseNumber caseNumber) {
        Set<String> excluded = exclusions.usernamesOf(caseNumber);
        return items.findByCaseNumberAndAssigneeIsNotNullOrderByClosedAtDesc(caseNumber).stream().filter(WorkItem::isOpen)
            .map(WorkItem::assignee).filter(assignee -> !excluded.contains(assignee)).distinct().toList();
    }

    /** Login names of those who hold an open item of the case; when nobody does, of whoever finished one last. */
    @Transactional(readOnly = true)
    public List<String> holdersOf(CaseNumber caseNumber) {
        Set<String> excluded = exclusions.usernamesOf(caseNumber);
        List<WorkItem> held = items.findByCaseNumberAndAssigneeIsNotNullOrderByClosedAtDesc(caseNumber).stream()
            .filter(item -> !excluded.contains(item.assignee())).toList();
        List<String> now = held.stream().filter(WorkItem::isOpen).map(WorkItem::assignee).distinct().toList();
        return now.isEmpty() ? held.stream().limit(1).map(WorkItem::assignee).toList() : now;
    }

    /** One page of what the person may see. */
    @Transactional(readOnly = true)
    public WorklistPage items(User user, WorklistQuery query) {
        return items(user, query, PAGE_SIZE);
    }

    /** A page of another size, at most {@link #LARGE_PAGE}. */
    @Transactional(readOnly = true)
    public WorklistPage items(User user, WorklistQuery query, int size) {
        int most = Math.min(size, LARGE_PAGE);
        List<WorkItem> found = search.page(user, query, most + 1);
        if (found.size() <= most) {
            return new WorklistPage(found, null);
        }
        return new WorklistPage(List.copyOf(found.subList(0, most)), Cursor.behind(found.get(most - 1), query.sort()));
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

    /** How many came to this list after the given instant; counting stops at 100. */
    @Transactional(readOnly = true)
    public int newIn(User user, WorklistQuery query, Instant since) {
        return search.countNewer(user, query, since, MOST_NEW);
    }

    /** The calls and steps one can choose between. */
    public Choices choices(User user) {
        return new Choices(user.county() == null ? List.of() : sources.callsOf(user.county()), sources.steps());
    }

    /** One item the person may see. */
    @Transactional(readOnly = true)
    public WorkItem item(User user, String taskId) {
        return items.findById(taskId).filter(item -> permissions.maySee(user, item)).orElseThrow(() -> new NotFound("task " + taskId));
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
        return item.isOpen() && item.assignee() == null && permissions.mayTake(user, item) && !assignments.hasOtherPlace(user, item);
    }

    /** The same for an item the person has just read in their own queue, without asking the database again. */
    public boolean offered(User user, WorkItem item) {
        return item.isOpen() && item.assignee() == null && permissions.does(user, item);
    }

    /** Which of these the person may give to somebody. */
    @Transactional(readOnly = true)
    public Set<String> handable(User by, List<WorkItem> found) {
        List<String> covered = absences.coveredBy(by);
        return found.stream().filter(item -> item.isOpen() && assignments.mayHandOver(by, item, covered)).map(WorkItem::taskId)
            .collect(Collectors.toSet());
    }

    /**
     * Makes the item the person's own. Taking one's own item again changes nothing.
     *
     * @return the item
     * @throws tilsagn.core.Refusal {@code worklist.done}, {@code core.not-yours}, {@code worklist.one-place-each}, {@code worklist.taken-already}
     *                              with who has it
     */
    public WorkItem take(User user, String taskId) {
        return assignments.take(user, taskId);
    }

    /**
     * Makes the person's own item nobody's again.
     *
     * @throws tilsagn.core.Refusal {@code worklist.done}, {@code worklist.not-mine}, {@code worklist.not-returnable}
     */
    public void giveBack(User user, String taskId) {
        assignments.giveBack(user, taskId);
    }

    /**
     * Gives the item to somebody, with a note they and the journal read: a manager to anybody who does that kind of work, whoever handles cases
     * their own to a colleague. During an absence it goes to the substitute.
     *
     * @return who has it now
     * @throws tilsagn.core.Refusal {@code worklist.done}, {@code worklist.assign.*}, {@code core.somebody-faster}
     */
    public User assign(User by, String taskId, String username, String note) {
        Handover done = deal(by, taskId, username, note);
        assignments.tell(by, List.of(done));
        return done.to();
    }

    /** The same as one of many in one deed, of which the receivers are told together. */
    public Handover deal(User by, String taskId, String username, String note) {
        return assignments.assign(by, taskId, username, note);
    }

    /**
     * The substitute of somebody absent makes their item their own.
     *
     * @throws tilsagn.core.Refusal {@code worklist.done}, {@code core.not-yours}, {@code worklist.not-returnable}, {@code worklist.assign.*}
     */
    public WorkItem takeOver(User user, String taskId) {
        return assignments.takeOver(user, taskId);
    }

    /** What the filters offer. */
    public record Choices(List<CallChoice> calls, List<String> steps) {
    }
}
