package tilsagn.call;

import java.time.Instant;
import java.util.UUID;

/**
 * A call as lists of many need it: without its texts and its form.
 *
 * @param version  grows with every change of the call
 * @param deadline first instant that is too late
 */
public record CallLine(UUID id, long version, String slug, String title, int year, int round, String schemeCode, String schemeName, CallStatus status,
                       boolean blind, Instant deadline) {
}
