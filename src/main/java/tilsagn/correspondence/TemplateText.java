package tilsagn.correspondence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a template with its fields in braces. What is filled in is never read for fields again. */
record TemplateText(String text) {

    private static final Pattern FIELD = Pattern.compile("\\{([^{}\\n]*)}");

    private static final Pattern BLANK = Pattern.compile("\\[[^\\[\\]\\n]+]");

    /** Names in braces that are no field, as they are written. */
    List<String> unknown() {
        return FIELD.matcher(text).results().map(MatchResult::group).filter(written -> field(written).isEmpty()).distinct().toList();
    }

    /** The fields the text asks for. */
    List<MergeField> fields() {
        return FIELD.matcher(text).results().map(MatchResult::group).flatMap(written -> field(written).stream()).distinct().toList();
    }

    /** What stands in brackets for the writer to replace, as it is written. */
    List<String> blanks() {
        return BLANK.matcher(text).results().map(MatchResult::group).distinct().toList();
    }

    /** The text with what is known filled in; a field nobody knows the value of stays as it is written, to be seen. */
    String filled(Map<MergeField, String> values) {
        return FIELD.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
            field(found.group()).map(values::get).filter(value -> !value.isBlank()).orElse(found.group())));
    }

    private static Optional<MergeField> field(String written) {
        return MergeField.named(written.substring(1, written.length() - 1));
    }
}
