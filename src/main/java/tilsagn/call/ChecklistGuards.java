package tilsagn.call;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import tilsagn.core.Fault;
import tilsagn.core.Words;

/**
 * What must hold for a call's checklist before the call may be announced. Each fault stands on the field of its point: {@code
 * checklist[2].label}, the place counted from 0.
 */
final class ChecklistGuards {

    private static final String FIELD = "checklist";
    private static final String CODE = "[A-Z][A-Z0-9_]{0,39}";

    private final List<Fault> faults = new ArrayList<>();

    private ChecklistGuards() {
    }

    static List<Fault> check(Checklist checklist) {
        ChecklistGuards guards = new ChecklistGuards();
        List<ChecklistPoint> points = checklist.points();
        if (points.isEmpty() || points.size() > Checklist.MOST) {
            guards.faults.add(Fault.on(FIELD, "call.checklist-size", Checklist.MOST, points.size()));
        }
        Set<String> seen = new HashSet<>();
        for (int place = 0; place < points.size(); place++) {
            guards.itHasACodeOfItsOwn(place, points.get(place), seen);
            guards.itSpeaksEveryLanguage(place, points.get(place));
        }
        return guards.faults;
    }

    private void itHasACodeOfItsOwn(int place, ChecklistPoint point, Set<String> seen) {
        String code = point.code() == null ? "" : point.code();
        if (!code.matches(CODE)) {
            add(place, "code", "call.checklist-code", place + 1);
        } else if (!seen.add(code)) {
            add(place, "code", "call.checklist-twice", code);
        }
    }

    private void itSpeaksEveryLanguage(int place, ChecklistPoint point) {
        if (point.label() == null || !point.label().isComplete()) {
            add(place, "label", "call.checklist-label", place + 1);
        } else if (isLonger(point.label(), Checklist.LONGEST_LABEL)) {
            add(place, "label", "call.checklist-long", place + 1, Checklist.LONGEST_LABEL);
        }
        if (point.help() != null && !point.help().isComplete()) {
            add(place, "help", "call.checklist-help", place + 1);
        } else if (point.help() != null && isLonger(point.help(), Checklist.LONGEST_HELP)) {
            add(place, "help", "call.checklist-long", place + 1, Checklist.LONGEST_HELP);
        }
    }

    private static boolean isLonger(Words words, int most) {
        return Stream.of(words.nb(), words.nn(), words.en()).anyMatch(text -> text.length() > most);
    }

    private void add(int place, String part, String key, Object... args) {
        faults.add(Fault.on(FIELD + "[" + place + "]." + part, key, args));
    }
}
