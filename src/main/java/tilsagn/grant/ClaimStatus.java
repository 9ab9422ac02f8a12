package tilsagn.grant;

/** Where a claim stands. Words: {@code grant.claim.status.*}. */
public enum ClaimStatus {
    /** Being written. */
    DRAFT,
    /** Sent; nobody has opened it. */
    SENT,
    /** An adviser works on it. */
    OPENED,
    /** The county has asked the party about it. */
    ASKED,
    /** Found in order by an adviser. */
    ATTESTED,
    /** To be paid. */
    AUTHORISED,
    /** The final account has counted it. */
    SETTLED,
    /** Taken back by the party. */
    WITHDRAWN,
    /** Nothing is paid on it. */
    REFUSED,
    /** Ended with the grant before anything was paid on it; its costs belong in the settlement. */
    DROPPED;

    /** Sent, and not ended. */
    boolean isWithCounty() {
        return this == SENT || this == OPENED || this == ASKED || this == ATTESTED;
    }
}
