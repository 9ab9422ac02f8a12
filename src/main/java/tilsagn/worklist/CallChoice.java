package tilsagn.worklist;

import java.util.UUID;

/** A call that has items in the reader's queue, as a choice of the filter. */
public record CallChoice(UUID id, String title) {
}
