package tilsagn.application;

import java.util.EnumSet;
import java.util.Set;

/** How far applications have come, each stage within the one before: the funnel. One that was withdrawn or dismissed is counted as sent only. */
public enum CaseStage {
    /** The county has received it. */
    SENT(EnumSet.of(ApplicationStatus.SUBMITTED, ApplicationStatus.DEFICIENCY_NOTICE, ApplicationStatus.ADMITTED, ApplicationStatus.RECOMMENDED,
        ApplicationStatus.DECISION_PENDING, ApplicationStatus.GRANTED, ApplicationStatus.PARTIALLY_GRANTED, ApplicationStatus.REJECTED,
        ApplicationStatus.DISMISSED, ApplicationStatus.WITHDRAWN)),
    /** The formal check is passed. */
    ADMITTED(EnumSet.of(ApplicationStatus.ADMITTED, ApplicationStatus.RECOMMENDED, ApplicationStatus.DECISION_PENDING, ApplicationStatus.GRANTED,
        ApplicationStatus.PARTIALLY_GRANTED, ApplicationStatus.REJECTED)),
    /** Assessed, with a recommendation. */
    RECOMMENDED(EnumSet.of(ApplicationStatus.RECOMMENDED, ApplicationStatus.DECISION_PENDING, ApplicationStatus.GRANTED,
        ApplicationStatus.PARTIALLY_GRANTED, ApplicationStatus.REJECTED)),
    /** Sent to the body that decides, or past it. */
    AT_DECISION(EnumSet.of(ApplicationStatus.DECISION_PENDING, ApplicationStatus.GRANTED, ApplicationStatus.PARTIALLY_GRANTED,
        ApplicationStatus.REJECTED)),
    /** Decided on its merits, and the party was told. */
    DECIDED(EnumSet.of(ApplicationStatus.GRANTED, ApplicationStatus.PARTIALLY_GRANTED, ApplicationStatus.REJECTED)),
    /** Granted money, and the party was told. */
    AWARDED(EnumSet.of(ApplicationStatus.GRANTED, ApplicationStatus.PARTIALLY_GRANTED)),
    /** Beside the funnel: every outcome the party was told, also a dismissal. What the success rate is taken of. */
    OUTCOME(EnumSet.of(ApplicationStatus.GRANTED, ApplicationStatus.PARTIALLY_GRANTED, ApplicationStatus.REJECTED, ApplicationStatus.DISMISSED));

    private final Set<ApplicationStatus> statuses;

    CaseStage(Set<ApplicationStatus> statuses) {
        this.statuses = statuses;
    }

    /** Whether an application with this status has come so far. */
    public boolean includes(ApplicationStatus status) {
        return statuses.contains(status);
    }

    Set<ApplicationStatus> statuses() {
        return statuses;
    }
}
