package tilsagn.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Where a case stands in its diagram, for the eye and in words.
 *
 * @param id             the engine's id of the proceeding
 * @param definitionId   the engine's id of that version
 * @param processVersion version of the diagram the case runs on
 * @param newestVersion  the newest there is
 * @param tableVersion   version of the table that named the decision body; {@code null} before it has
 * @param done           ids of what is finished, to be marked in the diagram
 * @param current        ids of what the case waits for
 * @param past           the finished steps in order
 * @param present        what the case waits for, one entry for each person or background step
 * @param next           message keys of the steps that may follow
 * @param stuck          a background step has failed for good and waits for an administrator
 */
public record CaseRoad(String id, String definitionId, int processVersion, int newestVersion, String tableVersion, Set<String> done, Set<String> current, List<Past> past,
                       List<Present> present, List<String> next, boolean stuck) {

    /** Nothing is left to wait for. */
    public boolean isEnded() {
        return present.isEmpty();
    }

    /**
     * A finished step.
     *
     * @param labelKey message key of the step
     * @param at       when it was finished
     * @param roleKey  message key of who acts
     * @param who      name of the person; {@code null} where the engine knows none
     */
    public record Past(String labelKey, Instant at, String roleKey, String who) {
    }

    /**
     * A step the case waits for.
     *
     * @param labelKey message key of the step
     * @param roleKey  message key of who acts
     * @param who      name of the person who has it; {@code null} when nobody has
     * @param due      when it should be done; {@code null} for the system's own steps
     */
    public record Present(String labelKey, String roleKey, String who, Instant due) {
    }
}
