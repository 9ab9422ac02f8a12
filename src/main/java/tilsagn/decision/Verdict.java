package tilsagn.decision;

/** What a meeting did with a case. */
public enum Verdict {
    /** Decided as proposed. */
    AS_PROPOSED,
    /** Decided, with another amount than the proposed one; the meeting says why. */
    OTHER_AMOUNT,
    /** Not taken; the case stays with the body and may be put on another meeting. */
    POSTPONED,
    /** Back to the manager, who allocates anew. */
    TO_MANAGER,
    /** Back to the advisors, who recommend anew. */
    TO_ADVISOR;

    /** The case is decided. */
    public boolean decides() {
        return this == AS_PROPOSED || this == OTHER_AMOUNT;
    }

    /** The meeting must say why. */
    public boolean needsRemark() {
        return this == OTHER_AMOUNT || returns();
    }

    /** The case goes back for revision. */
    public boolean returns() {
        return this == TO_MANAGER || this == TO_ADVISOR;
    }
}
