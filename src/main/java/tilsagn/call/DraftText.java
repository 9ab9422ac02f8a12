package tilsagn.call;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A section of a draft as it was typed: text in every field, right or not, so that nothing is lost when something is wrong with it. Rows
 * of a list are fields named {@code list[index].field}, numbered without gaps.
 *
 * @param fields what each field holds; several ticks of one group with commas between
 */
public record DraftText(Map<String, String> fields) {

    /** Nothing typed yet. */
    public static final DraftText EMPTY = new DraftText(Map.of());

    private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d+)]\\.(.+)");

    /** Takes its own copy. */
    public DraftText {
        fields = Map.copyOf(fields);
    }

    /** What a browser sent of a section: its own fields only, with one kind of line break, rows without gaps. */
    public static DraftText sent(DraftSection section, Map<String, List<String>> parameters) {
        Map<String, String> kept = new LinkedHashMap<>();
        parameters.forEach((name, texts) -> {
            String text = String.join(",", texts).replace("\r\n", "\n").strip();
            if (section.knows(name) && (name.contains("[") || !text.isEmpty())) {
                kept.put(name, text);
            }
        });
        return section.lists().stream().reduce(new DraftText(kept), (text, list) -> text.withRows(list, text.rows(list)), (one, other) -> other);
    }

    /** What the field holds, never {@code null}. */
    public String text(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Whether a box is ticked. */
    public boolean is(String name) {
        return "true".equals(text(name));
    }

    /** What is ticked in a group. */
    public List<String> parts(String name) {
        return Arrays.stream(text(name).split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    /** The lines of a text that have something on them. */
    public List<String> lines(String name) {
        return text(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** The rows of a list, each with its fields' own names. */
    public List<DraftText> rows(String list) {
        Map<Integer, Map<String, String>> rows = new TreeMap<>();
        fields.forEach((name, text) -> {
            Matcher field = ROW.matcher(name);
            if (field.matches() && field.group(1).equals(list)) {
                rows.computeIfAbsent(Integer.valueOf(field.group(2)), index -> new LinkedHashMap<>()).put(field.group(3), text);
            }
        });
        return rows.values().stream().map(DraftText::new).toList();
    }

    /** The same with other rows in one list. */
    public DraftText withRows(String list, List<DraftText> rows) {
        Map<String, String> changed = fields.entrySet().stream().filter(field -> !field.getKey().startsWith(list + "["))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        for (int at = 0; at < rows.size(); at++) {
            String stem = list + "[" + at + "].";
            rows.get(at).fields.forEach((name, text) -> changed.put(stem + name, text));
        }
        return new DraftText(changed);
    }

    /** The same with a value in a field; nothing changes for {@code null}. */
    public DraftText with(String name, Object value) {
        if (value == null) {
            return this;
        }
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(name, value.toString());
        return new DraftText(changed);
    }

    /** The longest text in it. */
    int longest() {
        return fields.values().stream().mapToInt(String::length).max().orElse(0);
    }
}
