package tilsagn.assessment;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import tilsagn.call.Checklist;
import tilsagn.call.ChecklistPoint;
import tilsagn.call.KnockOut;

/**
 * The call's checklist as it stands on one case.
 *
 * @param checklist   the points of the call
 * @param suggestions what the rules suggest, by the point's code; nothing where the answer is the advisor's own judgement
 * @param asked       whether the party has been asked for what is missing, and has answered or let the time run out
 */
record CaseChecklist(Checklist checklist, Map<String, Boolean> suggestions, boolean asked) {

    /** Whether the decision table's advice is about anything the call checks for; it speaks of every rule, whatever the call asks. */
    boolean isAbout(Suggestion advice) {
        Set<KnockOut> rules = checklist.points().stream().map(ChecklistPoint::rule).collect(Collectors.toSet());
        return advice.eligible() || rules.containsAll(EnumSet.allOf(KnockOut.class)) || suggestions.containsValue(false);
    }
}
