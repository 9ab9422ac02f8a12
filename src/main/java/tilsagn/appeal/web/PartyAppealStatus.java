package tilsagn.appeal.web;

import tilsagn.appeal.Appeal;

/**
 * How an appeal stands as far as the party has been told: an outcome shows when its letter is there.
 *
 * @param labelKey message key of the word
 * @param colour   of the tag
 */
record PartyAppealStatus(String labelKey, String colour) {

    static PartyAppealStatus of(Appeal appeal) {
        if (appeal == null) {
            return null;
        }
        if (appeal.outcome() != null && appeal.partyToldAt() != null) {
            return new PartyAppealStatus("appeal.outcome." + appeal.outcome(), colour(appeal.outcome()));
        }
        boolean forwarded = appeal.commentBy() != null;
        return new PartyAppealStatus("appeal.party-status." + (forwarded ? "FORWARDED" : "UNDER_REVIEW"), "info");
    }

    private static String colour(Appeal.Outcome outcome) {
        return switch (outcome) {
            case REVERSED, UPHELD, PARTLY_UPHELD -> "success";
            case REMITTED -> "info";
            case WITHDRAWN -> "neutral";
            default -> "danger";
        };
    }
}
