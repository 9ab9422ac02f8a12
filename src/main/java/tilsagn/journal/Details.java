package tilsagn.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Names and figures of an event as text: a line {@code key=value} each, with line breaks inside a value written as {@code \n}. */
final class Details {

    /** What the column holds. */
    private static final int LONGEST = 8000;

    private Details() {
    }

    static String write(Map<String, String> details) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(details).forEach((key, value) -> text.append(key).append('=').append(escape(String.valueOf(value))).append('\n'));
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text.toString();
    }

    static Map<String, String> read(String text) {
        Map<String, String> details = new LinkedHashMap<>();
        for (String line : text == null ? new String[0] : text.split("\n")) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                details.put(line.substring(0, equals), unescape(line.substring(equals + 1)));
            }
        }
        return details;
    }

    private static String escape(String value) {
        return value.replace("\\", "\\\\").replace("\r", "").replace("\n", "\\n");
    }

    private static String unescape(String value) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < value.length(); at++) {
            boolean escaped = value.charAt(at) == '\\' && at + 1 < value.length();
            char next = escaped ? value.charAt(++at) : value.charAt(at);
            text.append(escaped && next == 'n' ? '\n' : next);
        }
        return text.toString();
    }
}
