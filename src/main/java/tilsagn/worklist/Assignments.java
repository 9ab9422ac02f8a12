package tilsagn.worklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import tilsagn.account.Accounts;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/** Whose an item is: taking, giving back, handing over. Each is one conditional statement, so two people can never both have it. */
@Component
class Assignments {

    /** Letters of the note that goes along. */
    static final int LONGEST_NOTE = 500;

    private final WorkItemRepository items;
    private final WorklistPermissions permissions;
    private final Absences absences;
    private final Accounts accounts;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Assignments(WorkItemRepository items, WorklistPermissions permissions, Absences absences, Accounts accounts, BusinessTime time,
                ApplicationEventPublisher events) {
        this.items = items;
        this.permissions = permissions;
        this.absences = absences;
        this.accounts = accounts;
        this.time = time;
        this.events = events;
    }

    WorkItem take(User user, String taskId) {
        WorkItem item = open(user, taskId);
        if (item.isOf(user.username())) {
            return item;
        }
        if (!permissions.mayTake(user, item)) {
            throw Refusal.conflict("core.not-yours");
        }
        requireFirstPlace(user, item);
        if (items.take(taskId, user.username(), time.now()) == 0) {
            throw Refusal.conflict("worklist.taken-already", holder(taskId));
        }
        events.publishEvent(new WorkItem.Taken(taskId, item.caseNumber(), item.step(), user.username()));
        return item;
    }

    void giveBack(User user, String taskId) {
        WorkItem item = open(user, taskId);
        if (!item.isReturnable()) {
            throw Refusal.conflict("worklist.not-returnable");
        }
        if (!release(item, user.username())) {
            throw Refusal.conflict("worklist.not-mine");
        }
    }

    boolean release(WorkItem item, String username) {
        boolean released = items.giveBack(item.taskId(), username, time.now()) > 0;
        if (released) {
            events.publishEvent(new WorkItem.GivenBack(item.taskId(), item.caseNumber(), item.step()));
        }
        return released;
    }

    /** Whoever is away today is stood in for: the item goes to the substitute at once, and the journal says instead of whom. */
    Handover assign(User by, String taskId, String username, String note) {
        WorkItem item = open(by, taskId);
        requireMayHandOver(by, item);
        String words = note == null ? "" : note.strip();
        if (words.length() > LONGEST_NOTE) {
            throw Refusal.onField("note", "worklist.assign.note-long", LONGEST_NOTE);
        }
        User wanted = receiver(by, username);
        User to = receiver(by, absences.insteadOf(wanted.username()));
        requireMayHave(to, item);
        boolean moved = !item.isOf(to.username());
        if (moved) {
            handOver(by, item, to, words, to.equals(wanted) ? "" : wanted.name());
        }
        return new Handover(item, to, moved);
    }

    /** Each receiver hears of what one deed gave them, once; nobody of what they gave themselves. */
    void tell(User by, List<Handover> deed) {
        deed.stream().filter(one -> one.moved() && !one.to().equals(by))
            .collect(Collectors.groupingBy(one -> one.to().username(), LinkedHashMap::new,
                Collectors.mapping(one -> HandedOver.Given.of(one.item()), Collectors.toList())))
            .forEach((username, items) -> events.publishEvent(new HandedOver(UUID.randomUUID(), username, by.name(), items)));
    }

    /** The substitute makes an absent person's item their own; a score sheet stays its owner's. */
    WorkItem takeOver(User user, String taskId) {
        WorkItem item = open(user, taskId);
        if (item.isOf(user.username())) {
            return item;
        }
        if (item.assignee() == null || !absences.coveredBy(user).contains(item.assignee())) {
            throw Refusal.conflict("core.not-yours");
        }
        if (!item.isReturnable()) {
            throw Refusal.conflict("worklist.not-returnable");
        }
        requireMayHave(user, item);
        handOver(user, item, user, "", accounts.nameOf(item.assignee()));
        return item;
    }

    /** Whether the person may give it to somebody: a manager any, whoever handles cases their own and those of whom they stand in for. */
    boolean mayHandOver(User by, WorkItem item, List<String> covered) {
        return by.has(Role.MANAGER)
            || item.isReturnable() && permissions.does(by, item) && (item.isOf(by.username()) || covered.contains(item.assignee()));
    }

    private void requireMayHandOver(User by, WorkItem item) {
        if (!mayHandOver(by, item, absences.coveredBy(by))) {
            throw Refusal.conflict("worklist.assign.not-yours");
        }
    }

    private User receiver(User by, String username) {
        return accounts.findUser(username == null ? "" : username).filter(other -> other.isStaffOf(by.county()) && accounts.isActive(other))
            .orElseThrow(() -> Refusal.onField("username", "worklist.assign.who"));
    }

    // Why somebody must not meet a case is nobody's business; that they do not, the giver has to know.
    private void requireMayHave(User to, WorkItem item) {
        if (!permissions.does(to, item)) {
            throw Refusal.onField("username", "worklist.assign.other-work", to.name());
        }
        if (!permissions.mayTake(to, item)) {
            throw Refusal.onField("username", "worklist.assign.excluded", to.name());
        }
        if (hasOtherPlace(to, item)) {
            throw Refusal.onField("username", "worklist.assign.one-place-each", to.name());
        }
    }

    private void handOver(User by, WorkItem item, User to, String note, String insteadOf) {
        String previous = item.assignee();
        int moved = items.handOver(item.taskId(), previous == null ? "" : previous, to.username(), note.isEmpty() ? null : note,
            by.equals(to) ? null : by.name(), time.now());
        if (moved == 0) {
            throw Refusal.conflict("core.somebody-faster");
        }
        Map<String, String> names = accounts.namesOf(Stream.of(to.username(), previous).filter(Objects::nonNull).toList());
        events.publishEvent(new WorkItem.Assigned(item.taskId(), item.caseNumber(), item.step(), to.username(), previous, names, note, insteadOf));
    }

    /** Whoever held it leaves: it goes to somebody who may have it, or to everybody. @return whether it did */
    boolean pass(User by, WorkItem item, User to, String note) {
        if (to == null) {
            return item.isReturnable() && release(item, item.assignee());
        }
        if (!permissions.does(to, item) || !permissions.mayTake(to, item) || hasOtherPlace(to, item)) {
            return false;
        }
        handOver(by, item, to, note, "");
        return true;
    }

    private WorkItem open(User user, String taskId) {
        WorkItem item = items.findById(taskId).filter(one -> permissions.maySee(user, one)).orElseThrow(() -> new NotFound("task " + taskId));
        if (!item.isOpen()) {
            throw Refusal.conflict("worklist.done");
        }
        return item;
    }

    private void requireFirstPlace(User user, WorkItem item) {
        if (hasOtherPlace(user, item)) {
            throw Refusal.conflict("worklist.one-place-each");
        }
    }

    boolean hasOtherPlace(User user, WorkItem item) {
        return Place.ONE_EACH.contains(item.step())
            && items.existsByCaseNumberAndStepAndAssigneeAndTaskIdNot(item.caseNumber(), item.step(), user.username(), item.taskId());
    }

    private String holder(String taskId) {
        return items.assigneeOf(taskId).map(accounts::nameOf).orElse("–");
    }
}
