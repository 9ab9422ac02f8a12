package tilsagn.correspondence;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The text of a message's template with its fields in braces. */
record TemplateText(String text) {

    private static final FieldsInBraces<MergeField> FIELDS = new FieldsInBraces<>(MergeField::named);

    private static final Pattern BLANK = Pattern.compile("\\[[^\\[\\]\\n]+]");

    /** Names in braces that are no field, as they are written. */
    List<String> unknown() {
        return FIELDS.unknown(text);
    }

    /** The fields the text asks for. */
    List<MergeField> fields() {
        return FIELDS.fields(text);
    }

    /** What stands in brackets for the writer to replace, as it is written. */
    List<String> blanks() {
        return BLANK.matcher(text).results().map(MatchResult::group).distinct().toList();
    }

    /** The text with what is known filled in; a field nobody knows the value of stays as it is written, to be seen. */
    String filled(Map<MergeField, String> values) {
        return FIELDS.filled(text, values);
    }
}
