package tilsagn.core;

import java.util.Map;

/** Something happened on a case. The journal hears every such event in the transaction that made it. */
public interface CaseEvent {

    /** The case it happened on. */
    CaseNumber caseNumber();

    /** What happened, as the tail of a message key: {@code journal.<what>}. */
    String what();

    /** Figures and names that belong to it, for the journal's sentence. Nothing that must stay hidden. */
    default Map<String, String> details() {
        return Map.of();
    }
}
