package tilsagn.aid;

import java.util.Map;

import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;

/** Something happened at the state-aid desk, for the journal of the case. */
public record AidEvent(CaseNumber caseNumber, String what, Map<String, String> details) implements CaseEvent {

    static AidEvent of(CaseNumber number, String what, String... details) {
        return details.length == 0 ? new AidEvent(number, what, Map.of()) : details.length == 2 ? new AidEvent(number, what, Map.of(details[0], details[1]))
            : new AidEvent(number, what, Map.of(details[0], details[1], details[2], details[3]));
    }
}
