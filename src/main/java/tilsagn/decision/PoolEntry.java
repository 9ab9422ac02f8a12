package tilsagn.decision;

import java.time.Instant;
import java.util.UUID;

import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/**
 * One movement in a pool. Never changed, never deleted.
 *
 * @param id         the database's own, unique among all pools
 * @param number     its place in its own pool, counted from 1
 * @param deed       number of the first line of the same deed: moving between pools writes two lines, a case paid from two areas as well
 * @param callId     whose pool
 * @param area       which budget area of the pool
 * @param caseNumber whose money, or {@code null} when the frame itself was set, changed or moved
 * @param amount     always positive; the kind says the direction
 * @param reason     why somebody changed the frame; {@code null} for movements that follow from a case
 * @param actor      login name of the one who acted, {@code system} for the process
 */
public record PoolEntry(long id, long number, long deed, UUID callId, Kind kind, Budget area, CaseNumber caseNumber, Nok amount, String reason,
                        String actor, Instant at) {

    /** What the movement does to one of the pool's sums; negative when it takes away. */
    public Nok effectOn(PoolSide side) {
        return Nok.of(amount.kroner() * side.of(kind));
    }

    /** Which way the money moved: what each kind adds to or takes from the frame, what is reserved, what is committed, and what is paid. */
    public enum Kind {
        /** The frame was set. */
        OPENED(1, 0, 0, 0),
        /** The frame was raised. */
        RAISED(1, 0, 0, 0),
        /** The frame was lowered. */
        LOWERED(-1, 0, 0, 0),
        /** From another pool of the scheme. */
        MOVED_IN(1, 0, 0, 0),
        /** To another pool of the scheme. */
        MOVED_OUT(-1, 0, 0, 0),
        /** From available to reserved. */
        RESERVED(0, 1, 0, 0),
        /** From reserved back to available. */
        RELEASED(0, -1, 0, 0),
        /** From reserved to committed. */
        COMMITTED(0, -1, 1, 0),
        /** From available to committed: an appeal gave a case more. */
        COMMITTED_MORE(0, 0, 1, 0),
        /** From available to committed once more: an appeal set aside that an award had lapsed, ended or become smaller. */
        RECOMMITTED(0, 0, 1, 0),
        /** From committed back to available: the award lapsed or became smaller before it was paid. */
        UNCOMMITTED(0, 0, -1, 0),
        /** What was committed left the county. */
        PAID(0, 0, 0, 1),
        /** What was paid came back, and can be given again. */
        RECOVERED(0, 0, -1, -1),
        /** The bank sent a payment back: still committed to the case, but not paid. */
        RETURNED(0, 0, 0, -1);

        private final int frame;
        private final int reserved;
        private final int committed;
        private final int paid;

        Kind(int frame, int reserved, int committed, int paid) {
            this.frame = frame;
            this.reserved = reserved;
            this.committed = committed;
            this.paid = paid;
        }

        int frame() {
            return frame;
        }

        int reserved() {
            return reserved;
        }

        int committed() {
            return committed;
        }

        int paid() {
            return paid;
        }
    }
}
