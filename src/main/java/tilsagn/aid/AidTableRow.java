package tilsagn.aid;

import java.time.Instant;
import java.util.Map;

import tilsagn.call.Provenance;

/**
 * One row of the desk's parameters.
 *
 * @param values     by the name of the column; what is empty is missing
 * @param source     where it stands
 * @param provenance whether the source says so, or the county has to confirm it
 * @param addedBy    the name of whoever added it, or {@code null} for what the system was delivered with
 * @param own        whether it counts for the reader's county alone
 */
public record AidTableRow(Map<String, Object> values, String source, Provenance provenance, String addedBy, Instant addedAt, boolean own) {
}
