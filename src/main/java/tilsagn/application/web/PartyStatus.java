package tilsagn.application.web;

import tilsagn.application.ApplicationStatus;
import tilsagn.application.AwardStandings;

/**
 * The status as the party sees it. While the county works the party is told just that: an outcome shows only when the party has been
 * notified of it. Words: {@code application.party-status.*}.
 *
 * @param labelKey message key of the word
 * @param kind     colour of the tag
 */
record PartyStatus(String labelKey, String kind) {

    static PartyStatus of(ApplicationStatus status) {
        String shown = status.isUnderTreatment() && status != ApplicationStatus.DEFICIENCY_NOTICE ? "UNDER_TREATMENT" : status.name();
        return new PartyStatus("application.party-status." + shown, kind(status));
    }

    /** The same where an award came of it that is no award any more: it lapsed, was ended, or is put away. */
    static PartyStatus of(ApplicationStatus status, AwardStandings.Standing standing) {
        return standing == null || !standing.over() ? of(status) : new PartyStatus(standing.labelKey(), standing.colour());
    }

    private static String kind(ApplicationStatus status) {
        return switch (status) {
            case DRAFT, DEFICIENCY_NOTICE -> "warning";
            case GRANTED, PARTIALLY_GRANTED -> "success";
            case REJECTED, DISMISSED -> "danger";
            case NOT_SUBMITTED, WITHDRAWN, DISCARDED, SUPERSEDED -> "neutral";
            default -> "info";
        };
    }
}
