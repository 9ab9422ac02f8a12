package tilsagn.worklist.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was ticked in the list and on the page after it.
 *
 * @param task   tasks chosen one by one
 * @param all    {@code true} for everything that matches
 * @param person login names of those who are to share the work
 * @param note   what they are told
 * @param deal   the plan that was looked at, {@code task=login name} each
 */
record BulkForm(List<String> task, Boolean all, List<String> person, String note, List<String> deal) {

    BulkForm {
        all = Boolean.TRUE.equals(all);
        task = task == null ? List.of() : List.copyOf(task);
        person = person == null ? List.of() : List.copyOf(person);
        note = note == null ? "" : note;
        deal = deal == null ? List.of() : List.copyOf(deal);
    }

    Map<String, String> plan() {
        Map<String, String> plan = new LinkedHashMap<>();
        deal.stream().map(one -> one.split("=", 2)).filter(parts -> parts.length == 2).forEach(parts -> plan.put(parts[0], parts[1]));
        return plan;
    }
}
