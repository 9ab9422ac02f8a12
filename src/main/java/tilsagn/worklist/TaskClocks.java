package tilsagn.worklist;

import java.util.List;

import org.springframework.stereotype.Component;

import tilsagn.core.CaseNumber;
import tilsagn.core.web.CaseClocks;
import tilsagn.core.web.CaseHandlers;

/** The queue's part of the head of a case: when what is to be done is due, and who has it. */
@Component
class TaskClocks implements CaseClocks, CaseHandlers {

    private final TaskDates dates;
    private final Worklist worklist;

    TaskClocks(TaskDates dates, Worklist worklist) {
        this.dates = dates;
        this.worklist = worklist;
    }

    @Override
    public List<Clock> of(CaseNumber caseNumber) {
        return dates.openOf(caseNumber).stream()
            .map(due -> new Clock("workflow.task." + due.step(), due.waiting() ? null : due.dueAt(), "worklist.clock.own",
                due.waiting() ? State.WAITING : State.RUNNING)).toList();
    }

    @Override
    public List<String> holdersOf(CaseNumber caseNumber) {
        return worklist.holdersNow(caseNumber);
    }
}
