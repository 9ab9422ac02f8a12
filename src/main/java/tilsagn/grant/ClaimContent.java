package tilsagn.grant;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import tilsagn.application.CostCategory;
import tilsagn.core.Nok;

/**
 * What the party states in a claim. Any part may be missing until it is sent.
 *
 * @param from           first day of the costs (R10)
 * @param to             last day of them
 * @param costs          accrued from the beginning of the project, by cost line
 * @param hours          own hours so far; where there are some, their worth is the line of own personnel
 * @param otherFinancing what others have paid, only asked for in the end; or {@code null}
 * @param words          what the money was used for, and why a line departs from the plan
 */
public record ClaimContent(LocalDate from, LocalDate to, Map<CostCategory, Nok> costs, List<ClaimHours> hours, Nok otherFinancing, String words) {

    /** Takes its own copies, and lets the hours make the line of own personnel. */
    public ClaimContent {
        Map<CostCategory, Nok> lines = new EnumMap<>(CostCategory.class);
        lines.putAll(costs);
        hours = List.copyOf(hours);
        if (!hours.isEmpty()) {
            lines.put(CostCategory.PERSONNEL_OWN, Nok.sum(hours.stream().map(ClaimHours::amount)));
        }
        costs = lines;
    }

    /** Everything that has accrued. */
    public Nok accrued() {
        return Nok.sum(costs.values().stream());
    }
}
