package tilsagn.assessment;

/** What ties a person to an organisation. Words: {@code assessment.interests.tie.*}. */
public enum Tie {
    /** A seat on the board, a leading position or another office. */
    ROLE,
    /** Shares or other ownership. */
    OWNERSHIP,
    /** Close family leads or owns it, or another close tie. */
    CLOSE_TIES
}
