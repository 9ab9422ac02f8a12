package tilsagn.correspondence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads fields in braces. What is filled in is never read for fields again.
 *
 * @param named the field with a name, if there is one
 */
record FieldsInBraces<F>(Function<String, Optional<F>> named) {

    private static final Pattern FIELD = Pattern.compile("\\{([^{}\\n]*)}");

    /** Names in braces that are no field, as they are written. */
    List<String> unknown(String text) {
        return FIELD.matcher(text).results().map(MatchResult::group).filter(written -> field(written).isEmpty()).distinct().toList();
    }

    /** Braces that open or close no field; a reader would see them. */
    List<String> loose(String text) {
        return FIELD.matcher(text).replaceAll("").chars().filter(one -> one == '{' || one == '}').mapToObj(Character::toString).distinct().toList();
    }

    /** The fields the text asks for. */
    List<F> fields(String text) {
        return FIELD.matcher(text).results().map(MatchResult::group).flatMap(written -> field(written).stream()).distinct().toList();
    }

    /** The text with what is known filled in; a field nobody knows the value of stays as it is written, to be seen. */
    String filled(String text, Map<F, String> values) {
        return FIELD.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
            field(found.group()).map(values::get).filter(value -> !value.isBlank()).orElse(found.group())));
    }

    private Optional<F> field(String written) {
        return named.apply(written.substring(1, written.length() - 1));
    }
}
