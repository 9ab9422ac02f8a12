package tilsagn.application;

/** What applications can be told apart by. The key of an application that says nothing of it is the empty text. */
public enum CaseDimension {
    /** The applicant's municipality, by its number. */
    MUNICIPALITY,
    /** Groupings of the partners; an application counts in each it has a partner from. */
    GROUPING,
    /** What kind of group applies. */
    TARGET_GROUP,
    /** The goal of the call's strategy it serves, in the call's words. */
    GOAL,
    /** Ticked ways of serving the green transition; an application counts in each. */
    GREEN,
    /** An option that was chosen in one of the call's own questions, as {@code QUESTION:OPTION}; several may have been chosen. */
    OPTION,
    /** One of the call's own questions for a number was answered; by the question's code. */
    NUMBER;

    /** Whether an application counts in at most one key of it, so that the keys add up to the whole. */
    public boolean addsUp() {
        return this == MUNICIPALITY || this == TARGET_GROUP || this == GOAL;
    }

    /** Whether it is one of the calls' own questions. */
    public boolean isAsked() {
        return this == OPTION || this == NUMBER;
    }
}
