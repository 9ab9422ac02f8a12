package tilsagn.call;

import tilsagn.core.Words;

/**
 * How long, large or many an answer may be: characters of a text, the value of a number, the choices of several.
 *
 * @param least    smallest, or {@code null}
 * @param most     largest, or {@code null}
 * @param decimals decimals a number may have, 0 to 2
 * @param unit     what a number counts, or {@code null}
 */
public record QuestionLimits(Long least, Long most, int decimals, Words unit) {

    /** No limits at all. */
    public static final QuestionLimits NONE = new QuestionLimits(null, null, 0, null);

    /** From so many to so many; either may be {@code null}. */
    public static QuestionLimits between(Long least, Long most) {
        return new QuestionLimits(least, most, 0, null);
    }

    /** At most so many. */
    public static QuestionLimits most(long most) {
        return between(null, most);
    }
}
