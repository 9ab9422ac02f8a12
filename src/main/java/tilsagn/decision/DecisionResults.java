package tilsagn.decision;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/** What was decided, in short and for many cases at once; asks nobody for permission. */
@Service
@Transactional(readOnly = true)
public class DecisionResults {

    private final DecisionRepository decisions;

    DecisionResults(DecisionRepository decisions) {
        this.decisions = decisions;
    }

    /** What a case got. */
    public record Result(Outcome outcome, Nok amount) {
    }

    /** What is decided in a call, by case; one question however many. */
    public Map<CaseNumber, Result> in(UUID callId) {
        return decisions.resultsIn(callId).stream()
            .collect(Collectors.toMap(row -> (CaseNumber) row[0], row -> new Result((Outcome) row[1], (Nok) row[2])));
    }

    /** The cases of these calls that were proposed or decided last, newest first. */
    public List<CaseNumber> newest(Collection<UUID> callIds, int howMany) {
        return callIds.isEmpty() ? List.of() : decisions.newestIn(callIds, Limit.of(howMany)).stream().map(row -> (CaseNumber) row[0]).toList();
    }
}
