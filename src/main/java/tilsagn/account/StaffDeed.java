package tilsagn.account;

/** What may be done with a county's people and their rights; each leaves a line in the {@link StaffLog}. */
public enum StaffDeed {

    /** A new person came and was sent a link. */
    INVITED,
    /** The link was sent once more. */
    INVITED_AGAIN,
    /** Another name. */
    RENAMED,
    /** Another e-mail address. */
    MOVED,
    /** A role more. */
    ROLE_GIVEN,
    /** A role less. */
    ROLE_TAKEN,
    /** The body one decides for. */
    BODY,
    /** Access ends on a day. */
    CLOSED,
    /** Access is open again. */
    REOPENED,
    /** Open tasks went to somebody else. */
    HANDED_OVER,
    /** May decide for the head of the administration. */
    DELEGATED,
    /** May no longer. */
    DELEGATION_ENDED
}
