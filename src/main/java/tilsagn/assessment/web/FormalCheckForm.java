package tilsagn.assessment.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tilsagn.assessment.CheckedItem;
import tilsagn.assessment.FormalCheck;
import tilsagn.assessment.FormalCheckView;
import tilsagn.call.Checklist;
import tilsagn.call.ChecklistPoint;

/** The checklist as it travels in a form: {@code check-CODE} yes or no, {@code remark-CODE}, {@code outcome}, {@code reason}. */
final class FormalCheckForm {

    private FormalCheckForm() {
    }

    static FormalCheck read(Map<String, String> typed, Checklist checklist) {
        List<CheckedItem> items = new ArrayList<>();
        for (ChecklistPoint point : checklist.points()) {
            String answer = typed.get("check-" + point.code());
            if ("yes".equals(answer) || "no".equals(answer)) {
                items.add(new CheckedItem(point.code(), "yes".equals(answer), typed.get("remark-" + point.code())));
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
