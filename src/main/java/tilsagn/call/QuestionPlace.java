package tilsagn.call;

/** The sections of the form that take a call's own questions. Their names are those of the form's sections. */
public enum QuestionPlace {
    /** What the project is, when and where. */
    PROJECT,
    /** What it is to achieve. */
    GOALS,
    /** What it does for the green transition and the strategy. */
    CONTENT,
    /** How it is organised. */
    ORGANISATION,
    /** Who takes part. */
    PARTNERS,
    /** Public support the applicant has had. */
    AID
}
