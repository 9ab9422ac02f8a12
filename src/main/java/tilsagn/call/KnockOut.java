package tilsagn.call;

/**
 * A condition that the rules of the scheme can speak of: to a {@link ChecklistPoint} with one of these they suggest an answer, and the
 * application's own figures stand beside it. Which of them a call checks for is the call's data.
 */
public enum KnockOut {
    /** The applicant is of a kind the call is for. */
    ELIGIBLE_APPLICANT,
    /** The application came before the deadline. */
    WITHIN_DEADLINE,
    /** The project had not begun when the application was sent (R11). */
    NOT_STARTED,
    /** A business network has enough independent partners (R15). */
    ENOUGH_PARTNERS,
    /** The plan balances and keeps the scheme's limits (R1–R6). */
    PLAN_WITHIN_LIMITS,
    /** Every declaration of the form is given. */
    DECLARATIONS_GIVEN
}
