package tilsagn.worklist;

import java.time.Instant;

/**
 * Open items of one person at one step.
 *
 * @param assignee login name, or {@code null} for what is nobody's yet
 * @param late     those whose day has passed
 * @param since    when the oldest came
 */
public record OpenWork(String assignee, String step, long items, long late, Instant since) {
}
