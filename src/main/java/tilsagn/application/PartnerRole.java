package tilsagn.application;

/** What a partner does in the project. Words: {@code application.partner-role.*}. */
public enum PartnerRole {
    /** Takes part in the work. */
    PARTICIPANT,
    /** Leads a part of the work. */
    WORK_LEAD,
    /** Contributes knowledge. */
    KNOWLEDGE,
    /** Contributes money. */
    FUNDER,
    /** Member of the cluster or network without an own task. */
    MEMBER
}
