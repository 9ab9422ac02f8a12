package tilsagn.workflow;

import java.util.List;

import org.springframework.stereotype.Component;

import tilsagn.core.CaseNumber;
import tilsagn.correspondence.CaseHolders;
import tilsagn.worklist.Worklist;

/** The queue knows who has a case; letters and messages may not know the queue. */
@Component
class QueueHolders implements CaseHolders {

    private final Worklist worklist;

    QueueHolders(Worklist worklist) {
        this.worklist = worklist;
    }

    @Override
    public List<String> of(CaseNumber caseNumber) {
        return worklist.holdersOf(caseNumber);
    }
}
