package tilsagn.appeal;

/** What a party appeals against. Words: {@code appeal.subject.*}. */
public enum AppealedDecision {
    /** The decision on its application. */
    DECISION,
    /** That its application was not taken into consideration; an individual decision too (fvl § 2). */
    DISMISSAL
}
