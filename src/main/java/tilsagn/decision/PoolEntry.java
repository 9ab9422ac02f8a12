package tilsagn.decision;

import java.time.Instant;

import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/**
 * One movement in a pool. Never changed, never deleted.
 *
 * @param caseNumber whose money, or {@code null} when the pool itself was opened
 * @param amount     always positive; the kind says the direction
 * @param actor      login name of the one who acted, {@code system} for the process
 */
public record PoolEntry(long id, Kind kind, CaseNumber caseNumber, Nok amount, String actor, Instant at) {

    /** Which way the money moved. */
    public enum Kind {
        /** The frame was set. */
        OPENED,
        /** From available to reserved. */
        RESERVED,
        /** From reserved back to available. */
        RELEASED,
        /** From reserved to committed. */
        COMMITTED
    }
}
