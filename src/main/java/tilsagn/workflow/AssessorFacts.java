package tilsagn.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.assessment.Assessors;
import tilsagn.assessment.OpenPlaces;
import tilsagn.assessment.ReturnedPlaces;
import tilsagn.assessment.SheetDeadlines;
import tilsagn.core.CaseNumber;
import tilsagn.worklist.WorkItem;
import tilsagn.worklist.Worklist;

/** Gives a free place of a case to whom the manager asked, and tells the assessment which places wait for whom and when sheets are due. */
@Component
class AssessorFacts implements SheetDeadlines, OpenPlaces {

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

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ReturnedPlaces.InvitationWithdrawn fact) {
        steps.release(fact.caseNumber(), "declareImpartiality", fact.username());
    }

    /** A place that was taken is the manager's to fill again, as when an assessor turns out to have a conflict. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ReturnedPlaces.PlaceGivenBack fact) {
        if (fact.declared()) {
            steps.interrupt(fact.caseNumber(), "scoreApplication", fact.username(), "assessorDisqualified");
        } else {
            steps.release(fact.caseNumber(), "declareImpartiality", fact.username());
        }
    }

    @Override
    public int waitingForManager(CaseNumber caseNumber) {
        return worklist.openAt("appointSubstitute", List.of(caseNumber)).size();
    }

    @Override
    public Set<String> asked(CaseNumber caseNumber) {
        return worklist.openAt("declareImpartiality", List.of(caseNumber)).stream().map(WorkItem::assignee).filter(Objects::nonNull)
            .collect(Collectors.toSet());
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
