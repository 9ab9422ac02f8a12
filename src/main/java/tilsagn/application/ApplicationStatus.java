package tilsagn.application;

/** The milestones of an application that people see. Words: {@code application.status.*}. */
public enum ApplicationStatus {
    /** Being written; nobody but the applicant can see it. */
    DRAFT,
    /** The deadline passed before it was sent. Stays readable for the applicant, is never seen by the county. */
    NOT_SUBMITTED,
    /** Sent in time; the county has received it. */
    SUBMITTED,
    /** Something is missing, and the party has been asked for it (mangelbrev sendt). */
    DEFICIENCY_NOTICE,
    /** The formal check is passed; it will be assessed (tatt til behandling). */
    ADMITTED,
    /** Assessed, and an advisor has recommended an outcome (innstilt). */
    RECOMMENDED,
    /** With the body that decides. */
    DECISION_PENDING,
    /** Granted in full, and the party has been told. */
    GRANTED,
    /** Granted less than applied for, and the party has been told. */
    PARTIALLY_GRANTED,
    /** Rejected, and the party has been told. */
    REJECTED,
    /** Turned away at the formal check (avvist); a decision that may be appealed. */
    DISMISSED,
    /** Taken back by the applicant. */
    WITHDRAWN,
    /** A draft the applicant has thrown away; nothing of what was written is left. */
    DISCARDED,
    /** An earlier version of an application that was sent again; the application itself goes on in its own row. Nobody opens it by itself. */
    SUPERSEDED;

    /** Whether the county has received it. Everything else is the applicant's own. */
    public boolean isSent() {
        return this != DRAFT && this != NOT_SUBMITTED && this != DISCARDED && this != SUPERSEDED;
    }

    /** Whether it has got the answer it was sent for; a case with an award goes on after it. */
    public boolean isAnswered() {
        return this == GRANTED || this == PARTIALLY_GRANTED || this == REJECTED;
    }

    /** Whether the case is with the county and the party knows nothing about its outcome yet. */
    public boolean isUnderTreatment() {
        return this == SUBMITTED || this == DEFICIENCY_NOTICE || this == ADMITTED || this == RECOMMENDED || this == DECISION_PENDING;
    }
}
