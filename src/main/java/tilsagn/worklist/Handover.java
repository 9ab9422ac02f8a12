package tilsagn.worklist;

import tilsagn.account.User;

/**
 * One item given to somebody.
 *
 * @param to    who has it now; the substitute of whoever is away
 * @param moved whether it changed hands; it does not when they had it already
 */
public record Handover(WorkItem item, User to, boolean moved) {
}
