package tilsagn.assessment;

import java.util.List;
import java.util.Map;

import tilsagn.application.DeficiencyNotice;
import tilsagn.application.GrantApplication;
import tilsagn.call.Checklist;

/**
 * The formal check as its page shows it.
 *
 * @param application the application that is checked
 * @param checklist   the points of the call, in order
 * @param checked     what was answered; empty before that
 * @param suggestion  what the decision table thinks, or {@code null}
 * @param outcome     how it ended, or {@code null}
 * @param byName      who completed it, or {@code null}
 * @param editable    whether the reader may complete it now
 * @param suggestions what the rules suggest, by the point's code
 * @param notice      the last deficiency notice, or {@code null}
 */
public record FormalCheckView(GrantApplication application, Checklist checklist, List<CheckedItem> checked, Suggestion suggestion,
    FormalOutcome outcome, String byName, boolean editable, Map<String, Boolean> suggestions,
    DeficiencyNotice notice) {
}
