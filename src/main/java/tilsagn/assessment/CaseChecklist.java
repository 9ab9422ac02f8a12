package tilsagn.assessment;

import java.util.Map;

import tilsagn.call.Checklist;

/**
 * The call's checklist as it stands on one case.
 *
 * @param checklist   the points of the call
 * @param suggestions what the rules suggest, by the point's code; nothing where the answer is the advisor's own judgement
 * @param asked       whether the party has been asked for what is missing, and has answered or let the time run out
 */
record CaseChecklist(Checklist checklist, Map<String, Boolean> suggestions, boolean asked) {
}
