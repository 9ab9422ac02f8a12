package tilsagn.application;

import java.time.Instant;

import tilsagn.core.Nok;

/**
 * How far the signature has come.
 *
 * @param demanded whether the application cannot be sent without one
 * @param from     the amount from which the call demands it, {@code null} when it always does or never
 * @param signedBy login name of who signed last, {@code null} when nobody has
 * @param hash     sum of what was signed
 * @param valid    whether nothing was changed since
 */
public record SignOffState(boolean demanded, Nok from, String signedBy, Instant signedAt, String hash, boolean valid) {

    /** Whether it was signed, and something was changed after that. */
    public boolean isVoid() {
        return signedBy != null && !valid;
    }
}
