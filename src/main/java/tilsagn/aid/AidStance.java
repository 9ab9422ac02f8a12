package tilsagn.aid;

import java.time.Instant;
import java.util.UUID;

/**
 * What the county has said about all awards of a call: that they are no state aid, or that each is assessed by itself.
 *
 * @param noAid   nobody has to assess the single case
 * @param grounds why
 * @param saidBy  login name
 */
public record AidStance(UUID callId, boolean noAid, String grounds, String saidBy, Instant saidAt) {
}
