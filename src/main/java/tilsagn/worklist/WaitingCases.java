package tilsagn.worklist;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;

/** Lets the items of a case stand still and go on: what was due in three days when the case was put on hold is due in three days when it is resumed. */
@Component
class WaitingCases {

    private final WaitingCaseRepository cases;
    private final WorkItemRepository items;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    WaitingCases(WaitingCaseRepository cases, WorkItemRepository items, BusinessTime time, ApplicationEventPublisher events) {
        this.cases = cases;
        this.items = items;
        this.time = time;
        this.events = events;
    }

    boolean isWaiting(CaseNumber number) {
        return cases.existsById(number.value());
    }

    void hold(CaseNumber number) {
        if (!isWaiting(number)) {
            cases.saveAndFlush(new WaitingCase(number.value(), time.now()));
            items.hold(number, WorkItem.ON_HOLD);
        }
    }

    void resume(CaseNumber number) {
        cases.findById(number.value()).ifPresent(hold -> {
            List<WorkItem> waiting = items.waitingOf(number);
            cases.delete(hold);
            waiting.forEach(item -> resume(item, hold.since()));
        });
    }

    // What opened while the case waited has waited since then only.
    private void resume(WorkItem item, Instant since) {
        Instant from = item.createdAt().isAfter(since) ? item.createdAt() : since;
        Instant due = item.dueAt() == null ? null : item.dueAt().plus(Duration.between(from, time.now()));
        items.resume(item.taskId(), due, WorkItem.dueSort(due, false));
        if (due != null) {
            events.publishEvent(new WorkItem.Postponed(item.taskId(), due));
        }
    }
}
