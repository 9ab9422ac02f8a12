package tilsagn.decision.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tilsagn.core.CaseNumber;
import tilsagn.core.Fault;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.decision.Recipe;

/**
 * A new scenario as it was typed.
 *
 * @param downTo  last place that gets money, whatever the field held
 * @param percent likewise
 */
record ScenarioForm(String name, Recipe.Kind kind, String downTo, String percent) {

    static final ScenarioForm EMPTY = new ScenarioForm("", Recipe.Kind.REACH, "", "70");

    Recipe recipe() {
        return Recipe.of(kind, whole(downTo), whole(percent));
    }

    boolean isOwn() {
        return kind == Recipe.Kind.OWN;
    }

    private static Integer whole(String typed) {
        String bare = typed == null ? "" : typed.replace("%", "").strip();
        return bare.matches("\\d{1,5}") ? Integer.valueOf(bare) : null;
    }

    /** The amounts that stand in the board's rows; refuses those that cannot be read, each beside its field. */
    static Map<CaseNumber, Nok> amounts(Map<String, String> typed) {
        Map<CaseNumber, Nok> amounts = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        typed.forEach((field, text) -> {
            if (field.startsWith("amount-")) {
                Nok amount = Way.read(text);
                if (amount == null) {
                    faults.add(Fault.on(field, "core.amount.invalid"));
                } else {
                    amounts.put(CaseNumber.parse(field.substring("amount-".length())), amount);
                }
            }
        });
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        return amounts;
    }
}
