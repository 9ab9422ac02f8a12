package tilsagn.application;

/** Where the money comes from. Public sources count towards the public share (R3). Words: {@code application.source.*}. */
public enum FinanceSource {
    /** What is applied for from the county authority. */
    COUNTY,
    /** The applicant's own money. */
    OWN_CASH,
    /** The applicant's own hours, at the rate of R5. */
    OWN_HOURS,
    /** Money from partners. */
    PARTNER_CASH,
    /** Hours from partners. */
    PARTNER_HOURS,
    /** Other private money. */
    PRIVATE,
    /** A municipality. */
    MUNICIPALITY,
    /** Innovation Norway. */
    INNOVATION_NORWAY,
    /** The Research Council. */
    RESEARCH_COUNCIL,
    /** Another public source, by name. */
    OTHER_PUBLIC,
    /** Income of the project itself. */
    REVENUE;

    /** Whether it is public money, the grant included. */
    public boolean isPublic() {
        return switch (this) {
            case COUNTY, MUNICIPALITY, INNOVATION_NORWAY, RESEARCH_COUNCIL, OTHER_PUBLIC -> true;
            default -> false;
        };
    }

    /** Whether it counts against the cap on own hours (R4). Partners' hours are not the applicant's own. */
    public boolean isOwnHours() {
        return this == OWN_HOURS;
    }

    /** Whether the plan has to say who it is. */
    public boolean needsName() {
        return this == OTHER_PUBLIC || this == PRIVATE || this == PARTNER_CASH || this == PARTNER_HOURS || this == MUNICIPALITY;
    }
}
