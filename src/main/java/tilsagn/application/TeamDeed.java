package tilsagn.application;

/** What is noted in the activity list of a draft. Words: {@code application.deed.*}, with who did it and whom or what it is about. */
public enum TeamDeed {
    /** Somebody was invited by e-mail. */
    INVITED,
    /** The invitation was sent again with a new link. */
    INVITED_AGAIN,
    /** The invitation was taken back. */
    INVITATION_WITHDRAWN,
    /** The invitation was accepted. */
    JOINED,
    /** The invitation was accepted by somebody logged in under another address than the invited one. */
    JOINED_UNDER_ANOTHER_ADDRESS,
    /** Somebody got another role. */
    ROLE_CHANGED,
    /** Somebody was removed. */
    REMOVED,
    /** Somebody left. */
    LEFT,
    /** The lead was handed on. */
    LEAD_HANDED_OVER,
    /** The lead had left the organisation, and a colleague took over. */
    LEAD_TAKEN_OVER,
    /** A section was given to somebody to write. */
    ASSIGNED,
    /** A section belongs to nobody in particular again. */
    UNASSIGNED,
    /** A section was marked as ready. */
    READY,
    /** The mark was taken away by hand. */
    NOT_READY,
    /** Somebody was asked to sign. */
    SIGNATURE_ASKED,
    /** The application was signed. */
    SIGNED
}
