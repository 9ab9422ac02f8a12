package tilsagn.worklist;

import java.time.Instant;
import java.util.UUID;

import tilsagn.core.CaseNumber;

/** One finished item: whose it was, when it came, when it was due and when it was done. */
public record FinishedItem(String taskId, CaseNumber caseNumber, UUID callId, String assignee, Instant createdAt, Instant dueAt, Instant closedAt,
                           long seconds) {

    /** Whole days from when it came. */
    public long days() {
        return seconds / 86_400;
    }

    /** Whether it was finished after its date. */
    public boolean isLate() {
        return dueAt != null && closedAt.isAfter(dueAt);
    }
}
