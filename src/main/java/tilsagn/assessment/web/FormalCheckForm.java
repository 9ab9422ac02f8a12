package tilsagn.assessment.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tilsagn.assessment.CheckedItem;
import tilsagn.assessment.FormalCheck;
import tilsagn.assessment.FormalCheckView;
import tilsagn.call.KnockOut;

/** The checklist as it travels in a form: {@code check-ITEM} yes or no, {@code remark-ITEM}, {@code outcome}, {@code reason}. */
final class FormalCheckForm {

    private FormalCheckForm() {
    }

    static FormalCheck read(Map<String, String> typed) {
        List<CheckedItem> items = new ArrayList<>();
        for (KnockOut item : KnockOut.values()) {
            String answer = typed.get("check-" + item);
            if ("yes".equals(answer) || "no".equals(answer)) {
                items.add(new CheckedItem(item, "yes".equals(answer), typed.get("remark-" + item)));
            }
        }
        return new FormalCheck(items, outcome(typed.get("outcome")), typed.get("reason"));
    }

    private static FormalCheck.Outcome outcome(String typed) {
        return Arrays.stream(FormalCheck.Outcome.values()).filter(outcome -> outcome.name().equals(typed)).findFirst().orElse(null);
    }

    static Map<String, String> of(FormalCheckView view) {
        Map<String, String> form = new HashMap<>();
        for (CheckedItem item : view.checked()) {
            form.put("check-" + item.item(), item.passed() ? "yes" : "no");
            form.put("remark-" + item.item(), item.remark());
        }
        return form;
    }
}
