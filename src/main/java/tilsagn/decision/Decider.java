package tilsagn.decision;

/**
 * Who decided, as they were called that day: portfolios and titles change, a decision does not.
 *
 * @param title in the applicant's written standard
 */
record Decider(String username, String name, String title) {
}
