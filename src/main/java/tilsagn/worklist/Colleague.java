package tilsagn.worklist;

import tilsagn.account.User;

/**
 * Somebody of the county who does something in the queue.
 *
 * @param open       how many open items they have
 * @param substitute who stands in for them today, or {@code null}
 */
public record Colleague(User user, int open, String substitute) {
}
