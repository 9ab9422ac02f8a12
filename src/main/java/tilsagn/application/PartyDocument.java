package tilsagn.application;

import java.time.Instant;

/**
 * Something the party can open.
 *
 * @param labelKey message key of what it is
 * @param href     where to open it
 * @param date     when it was made available
 */
public record PartyDocument(String labelKey, String href, Instant date) {
}
