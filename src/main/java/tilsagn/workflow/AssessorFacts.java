package tilsagn.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.assessment.Assessors;
import tilsagn.assessment.SheetDeadlines;
import tilsagn.core.CaseNumber;
import tilsagn.worklist.WorkItem;
import tilsagn.worklist.Worklist;

/** Gives a free place of a case to whom the manager asked, and tells the assessment when its sheets are due. */
@Component
class AssessorFacts implements SheetDeadlines {

    private final UserSteps steps;
    private final Worklist worklist;

    AssessorFacts(UserSteps steps, Worklist worklist) {
        this.steps = steps;
        this.worklist = worklist;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(Assessors.Invited fact) {
        steps.handOut(fact.caseNumber(), "declareImpartiality", fact.username());
    }

    @Override
    public Map<Sheet, Instant> of(Collection<CaseNumber> caseNumbers) {
        Map<Sheet, Instant> due = new HashMap<>();
        for (WorkItem item : worklist.openAt("scoreApplication", caseNumbers)) {
            if (item.dueAt() != null) {
                due.put(new Sheet(item.caseNumber(), item.assignee()), item.dueAt());
            }
        }
        return due;
    }
}
