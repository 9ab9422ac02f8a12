package tilsagn.grant;

import java.util.List;

import tilsagn.core.Nok;

/**
 * One line of an arithmetic that party and county read alike: what is computed, from what, and what it makes.
 *
 * @param key    message key of the line
 * @param values what stands in its words
 * @param amount what it makes
 * @param decisive whether this line is the one that sets the limit, or the result
 */
public record ArithmeticStep(String key, List<Object> values, Nok amount, boolean decisive) {

    static ArithmeticStep of(String key, Nok amount, Object... values) {
        return new ArithmeticStep("grant.step." + key, List.of(values), amount, false);
    }

    ArithmeticStep thatCounts(boolean counts) {
        return new ArithmeticStep(key, values, amount, counts);
    }
}
