package tilsagn.decision;

import java.util.Map;

import tilsagn.core.CaseEvent;
import tilsagn.core.Nok;

/** Says the amount in the journal's line. */
interface AmountEvent extends CaseEvent {

    /** What the line is about. */
    Nok amount();

    @Override
    default Map<String, String> details() {
        return Map.of("amount", amount().format());
    }
}
