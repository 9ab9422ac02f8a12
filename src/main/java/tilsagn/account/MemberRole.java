package tilsagn.account;

/** What a member may do in their organisation; writing and sending applications is for both. */
public enum MemberRole {

    /** Invites, removes and changes members, and answers those who ask for access. */
    ADMINISTRATOR,
    /** Acts for the organisation. */
    MEMBER
}
