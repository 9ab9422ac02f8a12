package tilsagn.decision;

import java.util.UUID;

import tilsagn.core.Nok;

/**
 * How a call's money stands right now. Always: frame = available + reserved + committed, and paid is a part of committed.
 *
 * @param frame     what the county has set aside for the call
 * @param reserved  promised to cases that wait for their decision
 * @param committed decided, paid or not
 * @param paid      the part of it that has left the county, less what was paid back
 */
public record Pool(UUID callId, Nok frame, Nok reserved, Nok committed, Nok paid) {

    /** A pool nothing was paid from. */
    public Pool(UUID callId, Nok frame, Nok reserved, Nok committed) {
        this(callId, frame, reserved, committed, Nok.ZERO);
    }

    /** Decided and not paid yet. */
    public Nok outstanding() {
        return committed.minus(paid);
    }

    /** What can still be reserved. */
    public Nok available() {
        return frame.minus(reserved).minus(committed);
    }

    /** This and another part of the same money together. */
    Pool plus(Pool other) {
        return new Pool(callId, frame.plus(other.frame), reserved.plus(other.reserved), committed.plus(other.committed),
            paid.plus(other.paid));
    }
}
