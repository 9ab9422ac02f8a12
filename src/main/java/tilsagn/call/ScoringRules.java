package tilsagn.call;

/**
 * How a scheme's applications are scored, from the same day on as its other limits.
 *
 * @param assessors       how many score each application, independently; two at least
 * @param consensusSpread from how many steps apart on one criterion they owe each other and the applicant an explanation
 */
public record ScoringRules(int assessors, int consensusSpread) {

    /** What the house proposes where a scheme says nothing. */
    public static final ScoringRules USUAL = new ScoringRules(2, 2);

    /** Four eyes at least. */
    public ScoringRules {
        if (assessors < 2 || consensusSpread < 1) {
            throw new IllegalArgumentException("two assessors and one step at least");
        }
    }
}
