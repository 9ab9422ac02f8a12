package tilsagn.worklist;

import java.util.Set;

import tilsagn.core.CaseNumber;

/** One of several places at a step of a case, and whose it is or was. */
record Place(CaseNumber caseNumber, String step, String username) {

    /** Steps that want several people of a case: whoever had one place may not take another. */
    static final Set<String> ONE_EACH = Set.of("declareImpartiality", "scoreApplication");
}
