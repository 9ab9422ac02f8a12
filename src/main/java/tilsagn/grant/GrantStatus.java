package tilsagn.grant;

/** The milestones of a grant that people see. Words: {@code grant.status.*}. */
public enum GrantStatus {
    /** The party was told and has not accepted yet. */
    OFFERED,
    /** Accepted, with every condition; the project has not begun. */
    ACCEPTED,
    /** The project runs; claims and reports may come. */
    ACTIVE,
    /** The final report is in, and the county computes the final grant. */
    FINAL_CONTROL,
    /** Everything is paid, released or recovered, and the case is put away. */
    CLOSED,
    /** Not accepted, or not begun, in time: the money is the pool's again. */
    LAPSED,
    /** Ended by the county before its time: bankruptcy, or a breach of the conditions. */
    TERMINATED;

    /** Colour of its tag. */
    public String colour() {
        return switch (this) {
            case OFFERED -> "warning";
            case CLOSED -> "neutral";
            case LAPSED, TERMINATED -> "danger";
            default -> "success";
        };
    }

    /** Nothing more happens to it but for recovery. */
    public boolean isOver() {
        return this == CLOSED || this == LAPSED || this == TERMINATED;
    }

    /** What was paid is held against what it cost: after the final report, or because the grant was ended before its time. */
    public boolean isBeingSettled() {
        return this == FINAL_CONTROL || this == TERMINATED;
    }

    /** Nothing more is paid: what the bank sends back goes to the pool. A case that was closed in the usual way is still owed what comes back. */
    public boolean isGivenUp() {
        return this == LAPSED || this == TERMINATED;
    }

    /** The case is put away, or there was never anything to settle. */
    public boolean isShut() {
        return this == CLOSED || this == LAPSED;
    }

    /** Accepted and not over: the party may report, claim and ask for changes. */
    public boolean isRunning() {
        return this == ACCEPTED || this == ACTIVE || this == FINAL_CONTROL;
    }
}
