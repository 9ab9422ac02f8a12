package tilsagn.application;

/** What somebody may do in one application; each role may do what those before it may. Words: {@code application.role.*}. */
public enum TeamRole {
    /** Reads everything. */
    READER,
    /** Comments on the sections. */
    COMMENTER,
    /** Writes, and marks sections as ready. */
    WRITER,
    /** Invites, gives out the sections, hands the lead on. */
    LEAD;

    /** Whether this role may do at least what the other may. */
    public boolean isAtLeast(TeamRole other) {
        return compareTo(other) >= 0;
    }
}
