package tilsagn.application.web;

import java.util.List;
import java.util.Map;

import tilsagn.application.Section;
import tilsagn.application.SectionState;

/**
 * A section in the task list.
 *
 * @param labelKey message key of its name
 * @param kind     colour of its state
 * @param stateKey message key of its state
 */
record SectionTask(String path, String labelKey, String kind, String stateKey, boolean ready) {

    static List<SectionTask> of(Map<Section, SectionState> states) {
        return states.entrySet().stream().map(entry -> of(entry.getKey(), entry.getValue())).toList();
    }

    private static SectionTask of(Section section, SectionState state) {
        return new SectionTask(section.path(), "application.section." + section, kind(state), "application.section-state." + state,
            state == SectionState.READY);
    }

    private static String kind(SectionState state) {
        return switch (state) {
            case NOT_STARTED -> "neutral";
            case STARTED -> "info";
            case NEEDS_FIXING -> "danger";
            case READY -> "success";
        };
    }
}
