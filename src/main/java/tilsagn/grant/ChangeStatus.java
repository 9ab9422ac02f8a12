package tilsagn.grant;

/** Where a change request stands. Words: {@code grant.change.status.*}. */
public enum ChangeStatus {
    /** Sent by the party; an adviser is to prepare it. */
    ASKED,
    /** An adviser has said what they think; a manager is to decide. */
    PREPARED,
    /** The change counts from its day. */
    APPROVED,
    /** The approved plan stays as it is. */
    REJECTED,
    /** The party took it back. */
    WITHDRAWN,
    /** The grant ended before there was an answer. */
    DROPPED;

    /** Whether the county still has to answer. */
    public boolean isOpen() {
        return this == ASKED || this == PREPARED;
    }

    /** Whether the county has answered. */
    public boolean isDecided() {
        return this == APPROVED || this == REJECTED;
    }
}
