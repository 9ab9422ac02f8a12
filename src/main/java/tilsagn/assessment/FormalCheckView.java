package tilsagn.assessment;

import java.util.List;
import java.util.Map;

import tilsagn.application.DeficiencyNotice;
import tilsagn.application.GrantApplication;
import tilsagn.call.KnockOut;

/**
 * The formal check as its page shows it.
 *
 * @param application the application that is checked
 * @param checklist   the conditions of the call, in order
 * @param checked     what was answered; empty before that
 * @param suggestion  what the decision table thinks, or {@code null}
 * @param outcome     how it ended, or {@code null}
 * @param byName      who completed it, or {@code null}
 * @param editable    whether the reader may complete it now
 * @param suggestions what the rules suggest to each point
 * @param notice      the last deficiency notice, or {@code null}
 */
public record FormalCheckView(GrantApplication application, List<KnockOut> checklist, List<CheckedItem> checked, Suggestion suggestion,
    FormalOutcome outcome, String byName, boolean editable, Map<KnockOut, Boolean> suggestions,
    DeficiencyNotice notice) {
}
