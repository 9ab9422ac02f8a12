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

    /** A plan has a line per activity and year, and may come from a spreadsheet. */
    static final int MOST_LINES = 200;

    private static final List<String> PLAN_TABLES = List.of("costLines", "financeLines");
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

    /** How many rows this table may have. */
    static int mostRows(String list) {
        return PLAN_TABLES.contains(list) ? MOST_LINES : MOST_ROWS;
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

    /** Whether rows are to be added, moved or removed, or the figures counted again, instead of saving. */
    boolean onlyShowsAgain() {
        return has("addRow") || has("removeRow") || has("moveRow") || has("recount");
    }

    /**
     * This form with the rows changed as a button asked: {@code addRow=list}, {@code removeRow=list-index}, {@code moveRow=list-index-up} or
     * {@code -down}. A button that points at no row changes nothing.
     */
    Typed withRowsChanged() {
        if (has("addRow")) {
            return withRowAdded(text("addRow"));
        }
        String[] asked = text(has("moveRow") ? "moveRow" : "removeRow").split("-");
        if (asked.length < 2 || !asked[1].matches("\\d{1,4}")) {
            return this;
        }
        List<Typed> rows = new ArrayList<>(rowsToShow(asked[0]));
        int row = Integer.parseInt(asked[1]);
        boolean changed = row < rows.size() && (asked.length == 2 ? rows.remove(row) != null : moved(rows, row, asked[2]));
        return changed ? withRows(asked[0], rows) : this;
    }

    private static boolean moved(List<Typed> rows, int from, String way) {
        int to = "up".equals(way) ? from - 1 : from + 1;
        if (to < 0 || to >= rows.size()) {
            return false;
        }
        rows.add(to, rows.remove(from));
        return true;
    }

    // A list that begins without a row gets its first; every other page has sent the row it showed.
    private Typed withRowAdded(String list) {
        List<Typed> rows = new ArrayList<>(rows(list));
        if (rows.size() < mostRows(list)) {
            rows.add(new Typed(Map.of("added", List.of(""))));
        }
        return withRows(list, rows);
    }

    /** This form with other rows in one table; everything else as it is typed. */
    Typed withRows(String list, List<Typed> rows) {
        Typed changed = empty();
        values.forEach((name, texts) -> {
            if (!name.startsWith(list + "[")) {
                changed.values.put(name, texts);
            }
        });
        return changed.putRows(list, rows);
    }
}
