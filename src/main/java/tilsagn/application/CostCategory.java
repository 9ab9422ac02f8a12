package tilsagn.application;

/** What a cost is for. Words: {@code application.cost.*}. */
public enum CostCategory {
    /** The applicant's own people, by hours and rate (R5). */
    PERSONNEL_OWN,
    /** Consultants and other bought services. */
    PURCHASED_SERVICES,
    /** A research partner's work. */
    RND_PARTNER,
    /** Running and animating the network or cluster. */
    ADMIN_FACILITATION,
    /** Making it known and recruiting members. */
    MARKETING_RECRUITMENT,
    /** Meetings, courses, conferences. */
    EVENTS_TRAINING,
    /** Travel. */
    TRAVEL,
    /** Depreciation of equipment, not its price. */
    EQUIPMENT,
    /** Digital platform and licences. */
    DIGITAL_PLATFORM,
    /** Anything else; must be explained and stay small. */
    OTHER,
    /** The auditor's statement. */
    AUDIT
}
