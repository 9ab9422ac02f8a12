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
 */
public record NewScheme(String code, String county, String name, String geographicScope, String purpose, SchemeRules rules,
                        Threshold threshold, ScoringRules scoring) {

    /** A scheme scored the usual way. */
    public NewScheme(String code, String county, String name, String geographicScope, String purpose, SchemeRules rules, Threshold threshold) {
        this(code, county, name, geographicScope, purpose, rules, threshold, ScoringRules.USUAL);
    }
}
