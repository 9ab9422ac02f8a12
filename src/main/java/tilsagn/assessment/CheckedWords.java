package tilsagn.assessment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import tilsagn.call.Checklist;
import tilsagn.call.ChecklistPoint;

/** What the journal remembers of a formal check: the points that were not met, and why the advisor found otherwise than the rules. */
final class CheckedWords {

    private CheckedWords() {
    }

    // In bokmål, as everything the house itself keeps: a journal line is written once, whoever reads it later.
    static Map<String, String> of(FormalCheck check, Checklist checklist) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("notMet", check.failed(checklist).stream().map(point -> point.label().nb()).collect(Collectors.joining("; ")));
        words.put("overruled", checklist.points().stream().flatMap(point -> check.answer(point.code()).stream()
            .filter(CheckedItem::overrules).map(item -> said(point, item))).collect(Collectors.joining("; ")));
        words.values().removeIf(String::isEmpty);
        return words;
    }

    private static String said(ChecklistPoint point, CheckedItem item) {
        return point.label().nb() + " – " + item.remark();
    }
}
