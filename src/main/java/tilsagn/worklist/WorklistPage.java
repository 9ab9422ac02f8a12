package tilsagn.worklist;

import java.util.List;

/**
 * One page of the queue.
 *
 * @param items in the order asked for
 * @param next  where the next page begins, or {@code null} when this is the last
 */
public record WorklistPage(List<WorkItem> items, Cursor next) {
}
