package tilsagn.workflow;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import tilsagn.assessment.FormalCheckers;
import tilsagn.core.CaseNumber;
import tilsagn.journal.Journal;
import tilsagn.journal.JournalEntry;
import tilsagn.worklist.Worklist;

/** Who has had the formal check of a case in hand: the queue knows who has or finished it, the journal who gave it back or away. */
@Component
class FormalCheckHolders implements FormalCheckers {

    private static final String STEP = "checkCompleteness";

    private final Worklist worklist;
    private final Journal journal;

    FormalCheckHolders(Worklist worklist, Journal journal) {
        this.worklist = worklist;
        this.journal = journal;
    }

    @Override
    public Set<String> of(CaseNumber caseNumber) {
        Stream<String> told = journal.of(caseNumber, "worklist.").stream().filter(entry -> STEP.equals(entry.details().get("step")))
            .map(FormalCheckHolders::receiver).filter(Objects::nonNull);
        return Stream.concat(worklist.assigneesAt(STEP, caseNumber).stream(), told).collect(Collectors.toSet());
    }

    private static String receiver(JournalEntry entry) {
        return "worklist.taken".equals(entry.what()) ? entry.actorUsername() : entry.details().get("username");
    }
}
