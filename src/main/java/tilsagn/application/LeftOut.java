package tilsagn.application;

/** What does not come along when an application is copied into another call. Words: {@code application.copy.left.*}. */
public enum LeftOut {
    /** Dates on or before the new call's last day: the project must begin after it. */
    DATES,
    /** Years of the plan that are over when the new call closes. */
    YEARS,
    /** A goal the new call's strategy does not have. */
    STRATEGY_GOAL,
    /** A group that cannot apply in the new call. */
    TARGET_GROUP,
    /** Municipalities, when the new call is another county's. */
    MUNICIPALITIES,
    /** Answers to questions the new call does not ask in the same way. */
    ANSWERS,
    /** Declarations and sign-offs: they are given for each application. */
    DECLARATIONS,
    /** Files beside the form. */
    ATTACHMENTS
}
