package tilsagn.correspondence;

/** What a letter is for. A case has at most one of each, but for the deficiency notices and what is asked back. */
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
    /** The grant became what was granted, and the rest is on its way. */
    FINAL_ACCOUNT,
    /** The grant became less in the end than was granted; a decision that can be appealed. */
    REDUCTION,
    /** Told before a decision that money is to come back (forvaltningsloven § 16). */
    RECOVERY_NOTICE,
    /** The decision that money is to come back, with reference and date. */
    RECOVERY_CLAIM;

    /** Whether the letter carries a decision, so that the time for an appeal runs from the day it is opened. */
    public boolean isAppealable() {
        return this == DISMISSAL || this == DECISION || this == REDUCTION || this == RECOVERY_CLAIM;
    }

    /** Whether a right or a date hangs on the letter, so that a party who has not opened it is told once more (eForvaltningsforskriften § 8). */
    public boolean mustBeOpened() {
        return isAppealable() || this == DEFICIENCY || this == RECOVERY_NOTICE;
    }
}
