package tilsagn.application.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import tilsagn.application.Section;
import tilsagn.application.SectionState;
import tilsagn.application.SectionWork;

/**
 * A section in the task list.
 *
 * @param labelKey   message key of its name
 * @param kind       colour of its state
 * @param stateKey   message key of its state
 * @param assignee   who is to write it, or {@code null}
 * @param readyBy    who called it ready, or {@code null}
 * @param unresolved threads of comments that are not settled
 */
record SectionTask(String path, String labelKey, String kind, String stateKey, boolean ready, String assignee, String readyBy, Instant readyAt,
                   long unresolved) {

    static List<SectionTask> of(Map<Section, SectionState> states, Map<Section, SectionWork> work, Map<Section, Long> unresolved,
                                Map<String, String> names) {
        return states.entrySet().stream().map(entry -> of(entry.getKey(), entry.getValue(), work.get(entry.getKey()),
            unresolved.getOrDefault(entry.getKey(), 0L), names)).toList();
    }

    private static SectionTask of(Section section, SectionState state, SectionWork work, long unresolved, Map<String, String> names) {
        return new SectionTask(section.path(), "application.section." + section, kind(state), "application.section-state." + state,
            state == SectionState.READY, name(work.assignee(), names), name(work.readyBy(), names), work.readyAt(), unresolved);
    }

    private static String name(String username, Map<String, String> names) {
        return username == null ? null : names.getOrDefault(username, username);
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
