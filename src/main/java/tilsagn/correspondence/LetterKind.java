package tilsagn.correspondence;

/** What a letter is for. A case has at most one of each, but for those that are about one of several things. */
public enum LetterKind {
    /** The application has arrived (forvaltningsloven § 11 a). */
    ACKNOWLEDGEMENT,
    /** The case takes longer than a month: why, and when a decision is expected (forvaltningsloven § 11 a). */
    PRELIMINARY_REPLY,
    /** Something is missing, and the party is asked for it (forvaltningsloven §§ 11 and 17). */
    DEFICIENCY,
    /** The application is dismissed without looking at its content; an individual decision that can be appealed. */
    DISMISSAL,
    /** Granted, partially granted or rejected (forvaltningsloven §§ 23–27). */
    DECISION,
    /** The answer to a request for a change of the grant; an individual decision that can be appealed. */
    CHANGE,
    /** The grant may be ended before its time; the party may comment first (forvaltningsloven § 16). */
    TERMINATION_NOTICE,
    /** Whether the grant is ended; an individual decision that can be appealed. */
    TERMINATION;

    /** Whether the letter carries a decision, so that the time for an appeal runs from the day it is opened. */
    public boolean isAppealable() {
        return this == DISMISSAL || this == DECISION || this == CHANGE || this == TERMINATION;
    }

    /** Whether a right or a date hangs on the letter, so that a party who has not opened it is told once more (eForvaltningsforskriften § 8). */
    public boolean mustBeOpened() {
        return isAppealable() || this == DEFICIENCY || this == TERMINATION_NOTICE;
    }
}
