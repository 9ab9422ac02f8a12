package tilsagn.worklist.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import tilsagn.account.Accounts;
import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.web.CaseMarks;
import tilsagn.worklist.Absences;
import tilsagn.worklist.Tags;
import tilsagn.worklist.WorkItem;
import tilsagn.worklist.Worklist;

/** Items as lines, with whatever belongs beside them; the same for the screen and for the file. As many questions for one line as for many. */
@Component
class QueueLines {

    private final Worklist worklist;
    private final Tags tags;
    private final Absences absences;
    private final Accounts accounts;
    private final BusinessTime time;
    private final ObjectProvider<CaseMarks> marks;

    QueueLines(Worklist worklist, Tags tags, Absences absences, Accounts accounts, BusinessTime time, ObjectProvider<CaseMarks> marks) {
        this.worklist = worklist;
        this.tags = tags;
        this.absences = absences;
        this.accounts = accounts;
        this.time = time;
        this.marks = marks;
    }

    List<WorklistRow> of(User user, List<WorkItem> items) {
        Map<String, String> names = accounts.namesOf(items.stream().map(WorkItem::assignee).filter(Objects::nonNull).collect(Collectors.toSet()));
        Set<CaseNumber> numbers = items.stream().map(WorkItem::caseNumber).collect(Collectors.toSet());
        Set<CaseNumber> unread = marks.stream().flatMap(source -> source.unreadIn(numbers).keySet().stream()).collect(Collectors.toSet());
        Map<CaseNumber, List<Tags.OnCase>> words = tags.of(numbers).stream().collect(Collectors.groupingBy(Tags.OnCase::caseNumber));
        Set<String> handable = worklist.handable(user, items);
        Set<String> covered = new HashSet<>(absences.coveredBy(user));
        return items.stream().map(item -> new WorklistRow(item, item.assignee() == null ? null : names.getOrDefault(item.assignee(), item.assignee()),
            user.username().equals(item.assignee()), worklist.offered(user, item), WorklistRow.Urgency.of(item, time.today()),
            unread.contains(item.caseNumber()), covered.contains(item.assignee()), handable.contains(item.taskId()),
            words.getOrDefault(item.caseNumber(), List.of()))).toList();
    }
}
