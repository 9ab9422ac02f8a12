package tilsagn.core;

import java.util.List;

/**
 * One thing that is wrong, as a message key with the figures that explain it.
 *
 * @param field the form field it concerns, or {@code null} when it concerns the whole page
 * @param key   message key, the same in every language
 * @param args  already readable arguments; {@link Nok} and other values are written the Norwegian way when shown
 */
public record Fault(String field, String key, List<Object> args) {

    /** A fault on a field. */
    public static Fault on(String field, String key, Object... args) {
        return new Fault(field, key, List.of(args));
    }

    /** A fault that concerns the whole page. */
    public static Fault general(String key, Object... args) {
        return new Fault(null, key, List.of(args));
    }
}
