package tilsagn.assessment;

/**
 * Why somebody may not prepare or decide an appeal (kommuneloven § 13-3, fvl § 6). Words: {@code assessment.appeal.*}.
 */
public enum Disqualification {
    /** They have a conflict of interest themselves. */
    OWN_CONFLICT,
    /** Their head is disqualified: then so are the head's direct subordinates, in the appeal. */
    HEAD_DISQUALIFIED,
    /** They prepared or took the first decision. */
    FIRST_DECISION
}
