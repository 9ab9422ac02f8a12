package tilsagn.account;

/** What a person may do; staff have their role in one county. */
public enum Role {

    /** Writes applications for an organisation. */
    APPLICANT,
    /** Handles cases: formal check, scores, recommendation. */
    ADVISOR,
    /** Ranks a call, proposes amounts, publishes awards. */
    MANAGER,
    /** Takes or records the decisions of one decision body. */
    DECISION_MAKER,
    /** Reads everything of a county, changes nothing. */
    AUDITOR,
    /** Looks after the system; sees the county's cases, handles none. */
    ADMIN,
    /** Scores the applications they are asked to, for a county they do not work in; sees nothing else. */
    EXTERNAL_ASSESSOR
}
