package tilsagn.call;

/** Where a call stands. Only moves forward, but for a deadline moved for everybody. */
public enum CallStatus {
    /** Published, but the form is not open yet. */
    ANNOUNCED,
    /** Applications may be sent until the deadline. */
    OPEN,
    /** The deadline has passed; nothing more is received. */
    CLOSED,
    /** The first application was taken to work after the deadline. */
    IN_ASSESSMENT,
    /** Every application has its decision. */
    DECIDED,
    /** The awards are public. */
    PUBLISHED,
    /** Called off before its deadline, with a reason; stays public and never opens again. */
    CANCELLED;

    /** Whether this comes later in a call's life than the other. */
    public boolean isAfter(CallStatus other) {
        return ordinal() > other.ordinal();
    }
}
