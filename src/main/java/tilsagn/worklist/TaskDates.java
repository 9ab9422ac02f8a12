package tilsagn.worklist;

import java.time.Instant;
import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import tilsagn.core.CaseNumber;

/** When the open items of a case are due; reads only. */
interface TaskDates extends Repository<WorkItem, String> {

    /** An item's step, when it is due, and whether its date stands still. */
    record Due(String step, Instant dueAt, boolean waiting) {
    }

    // Several places at the same step are one date.
    @Query("""
        select new tilsagn.worklist.TaskDates$Due(w.step, min(w.dueAt), w.waiting) from WorkItem w
        where w.caseNumber = :caseNumber and w.state = State.OPEN and w.dueAt is not null
        group by w.step, w.waiting order by min(w.dueAt)""")
    List<Due> openOf(CaseNumber caseNumber);
}
