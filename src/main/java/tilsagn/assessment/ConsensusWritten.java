package tilsagn.assessment;

import java.util.Map;
import java.util.Set;

import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;

/** The assessors explained where they differed; with the names of those who took part. */
public record ConsensusWritten(CaseNumber caseNumber, Set<String> participants) implements CaseEvent {

    @Override
    public String what() {
        return "assessment.consensus-written";
    }

    @Override
    public Map<String, String> details() {
        return Map.of("participants", String.join(", ", participants));
    }
}
