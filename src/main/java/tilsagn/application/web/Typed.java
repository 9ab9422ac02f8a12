package tilsagn.application.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form as it was typed: text in every field, readable or not, so that nothing is lost when something is wrong with it. Table rows are
 * fields named {@code list[index].field}.
 *
 * @param values what each field holds, in the order it was sent
 */
record Typed(Map<String, List<String>> values) {

    /** Rows a table may have; more is a slip or mischief. */
    static final int MOST_ROWS = 80;

    private static final Pattern ROW = Pattern.compile("(\\w{1,40})\\[(\\d{1,4})]\\.(\\w{1,40})");

    /** What a browser sent, with one kind of line break and without characters no database keeps. */
    static Typed sent(Map<String, List<String>> parameters) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        parameters.forEach((name, texts) -> values.put(name, texts.stream().map(Typed::clean).toList()));
        return new Typed(values);
    }

    private static String clean(String text) {
        return text == null ? "" : text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cc}&&[^\n\t]]", "");
    }

    static Typed empty() {
        return new Typed(new LinkedHashMap<>());
    }

    /** Puts a value; nothing for {@code null}. For filling a form from what is stored. */
    Typed put(String name, Object value) {
        if (value != null) {
            values.put(name, List.of(value.toString()));
        }
        return this;
    }

    Typed putAll(String name, List<String> several) {
        values.put(name, several);
        return this;
    }

    /** Puts the rows of a table. */
    Typed putRows(String list, List<Typed> rows) {
        for (int at = 0; at < rows.size(); at++) {
            String row = list + "[" + at + "].";
            rows.get(at).values.forEach((name, texts) -> values.put(row + name, texts));
        }
        return this;
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** What the field holds, never {@code null}. */
    public String text(String name) {
        List<String> texts = values.getOrDefault(name, List.of());
        return texts.isEmpty() ? "" : texts.get(0);
    }

    /** Everything ticked in a group. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Everything ticked in a group that is kept as one text with commas. */
    public List<String> parts(String name) {
        return all(name).stream().flatMap(text -> Arrays.stream(text.split(","))).toList();
    }

    /** Whether a single box is ticked. */
    public boolean flag(String name) {
        return "true".equals(text(name));
    }

    /** The rows of a table, numbered from 0 without gaps, blank ones included. */
    public List<Typed> rows(String list) {
        Map<Integer, Typed> rows = new TreeMap<>();
        values.forEach((name, texts) -> {
            Matcher field = ROW.matcher(name);
            if (field.matches() && field.group(1).equals(list)) {
                rows.computeIfAbsent(Integer.valueOf(field.group(2)), index -> empty()).values.put(field.group(3), texts);
            }
        });
        return List.copyOf(rows.values());
    }

    /** The rows of a table with at least one to write in. */
    public List<Typed> rowsToShow(String list) {
        List<Typed> rows = rows(list);
        return rows.isEmpty() ? List.of(empty()) : rows;
    }

    /** Whether nothing is typed here; what a choice starts with does not count. */
    boolean isBlank(List<String> ignored) {
        return values.entrySet().stream().filter(field -> !ignored.contains(field.getKey()))
            .allMatch(field -> field.getValue().stream().allMatch(String::isBlank));
    }

    /** Whether a row is to be added or removed, or the figures counted again, instead of saving. */
    boolean onlyShowsAgain() {
        return has("addRow") || has("removeRow") || has("recount");
    }

    /** This form with the row added or removed that a button asked for: {@code addRow=list}, {@code removeRow=list-index}. */
    Typed withRowsChanged() {
        if (has("addRow")) {
            return withRows(text("addRow"), true, -1);
        }
        String[] asked = text("removeRow").split("-");
        return asked.length == 2 && asked[1].matches("\\d{1,4}") ? withRows(asked[0], false, Integer.parseInt(asked[1])) : this;
    }

    private Typed withRows(String list, boolean add, int without) {
        // A list that begins without a row gets its first; every other page has sent the row it showed.
        List<Typed> rows = new ArrayList<>(add ? rows(list) : rowsToShow(list));
        if (add && rows.size() < MOST_ROWS) {
            rows.add(new Typed(Map.of("added", List.of(""))));
        } else if (without >= 0 && without < rows.size()) {
            rows.remove(without);
        }
        Typed changed = empty();
        values.forEach((name, texts) -> {
            if (!name.startsWith(list + "[")) {
                changed.values.put(name, texts);
            }
        });
        return changed.putRows(list, rows);
    }
}
