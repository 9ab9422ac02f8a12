package tilsagn.application;

/** How far a section has come. Words: {@code application.section-state.*}. */
public enum SectionState {
    /** Nothing written. */
    NOT_STARTED,
    /** Something is missing. */
    STARTED,
    /** Something that is written breaks a rule. */
    NEEDS_FIXING,
    /** Complete and within the rules. */
    READY
}
