package tilsagn.account;

import java.time.Instant;
import java.util.UUID;

/**
 * One deed with people and rights, as it was logged.
 *
 * @param actorName who did it, as they were called then
 * @param oldValue  what it was before, {@code null} where nothing was
 * @param newValue  what it is now, {@code null} where nothing is
 * @param own       somebody did it to themselves
 */
public record StaffEntry(long id, Instant at, String actorName, UUID personId, String personName, StaffDeed what, String oldValue, String newValue,
                         String reason, boolean own) {
}
