package tilsagn.call;

/**
 * What a scheme needs when it is set up.
 *
 * @param code            short code, unique within the county
 * @param county          county code
 * @param name            the scheme's name
 * @param geographicScope where the money may be used
 * @param purpose         one sentence
 * @param rules           its first limits
 * @param threshold       its first score to be reached
 * @param scoring         how its applications are scored at first
 * @param times           the times of the handling at first
 */
public record NewScheme(String code, String county, String name, String geographicScope, String purpose, SchemeRules rules,
                        Threshold threshold, ScoringRules scoring, HandlingTimes times) {

    /** A scheme with the usual times. */
    public NewScheme(String code, String county, String name, String geographicScope, String purpose, SchemeRules rules, Threshold threshold,
                     ScoringRules scoring) {
        this(code, county, name, geographicScope, purpose, rules, threshold, scoring, HandlingTimes.USUAL);
    }

    /** A scheme scored the usual way. */
    public NewScheme(String code, String county, String name, String geographicScope, String purpose, SchemeRules rules, Threshold threshold) {
        this(code, county, name, geographicScope, purpose, rules, threshold, ScoringRules.USUAL);
    }

    /** The same with other times. */
    public NewScheme with(HandlingTimes other) {
        return new NewScheme(code, county, name, geographicScope, purpose, rules, threshold, scoring, other);
    }
}
