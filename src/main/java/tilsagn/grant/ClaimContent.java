package tilsagn.grant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import tilsagn.application.CostCategory;
import tilsagn.core.Fault;
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

    /**
     * Nobody works more than so many hours a year (R5); every year the costs have begun counts. A person may stand on several rows.
     *
     * @return a fault on each row where it becomes too much; none while the days are missing
     */
    public List<Fault> tooManyHours(int perYear) {
        if (from == null || to == null || to.isBefore(from)) {
            return List.of();
        }
        int years = years();
        Map<String, Integer> worked = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (int at = 0; at < hours.size(); at++) {
            int all = worked.merge(hours.get(at).who().strip().toLowerCase(Locale.ROOT), hours.get(at).hours(), Integer::sum);
            if (all > perYear * years) {
                faults.add(Fault.on("hours[" + at + "].hours", "grant.money.hours", hours.get(at).who(), String.valueOf(all),
                    String.valueOf(perYear * years), String.valueOf(years), String.valueOf(perYear)));
            }
        }
        return faults;
    }

    private int years() {
        int years = 1;
        while (!from.plusYears(years).isAfter(to)) {
            years++;
        }
        return years;
    }

    /** Everything that has accrued. */
    public Nok accrued() {
        return Nok.sum(costs.values().stream());
    }
}
