package tilsagn.application;

/**
 * What one person may do in one application. Pages hide what it does not allow; the faces refuse it all the same.
 *
 * @param role           what they may do
 * @param ofOrganisation whether they act for the organisation that applies; only those may send it
 * @param signatory      whether they have been asked to sign before it is sent
 */
public record Standing(TeamRole role, boolean ofOrganisation, boolean signatory) {

    /** Whether they may comment. */
    public boolean mayComment() {
        return role.isAtLeast(TeamRole.COMMENTER);
    }

    /** Whether they may write. */
    public boolean mayWrite() {
        return role.isAtLeast(TeamRole.WRITER);
    }

    /** Whether they lead it. */
    public boolean leads() {
        return role == TeamRole.LEAD;
    }

    /** Whether they may send it: a partner who writes may not bind the organisation. */
    public boolean maySubmit() {
        return ofOrganisation && mayWrite();
    }
}
