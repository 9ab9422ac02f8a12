package tilsagn.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a button beside a row asks for: {@code add:questions}, {@code remove:questions:2}, {@code up:questions:2}, {@code down:questions:2}.
 *
 * @param list which list
 * @param row  the row it points to, from 0; for a new one the place it gets
 */
public record RowDeed(Kind kind, String list, int row) {

    private static final Pattern WORDS = Pattern.compile("(add|remove|up|down):([a-z]+)(?::(\\d{1,2}))?");

    /** What is done to the row. */
    public enum Kind { ADD, REMOVE, UP, DOWN }

    /** The deed a button names, or {@code null} when it only saves. */
    public static RowDeed of(String button) {
        Matcher words = WORDS.matcher(button == null ? "" : button);
        return !words.matches() ? null : new RowDeed(Kind.valueOf(words.group(1).toUpperCase(java.util.Locale.ROOT)), words.group(2),
            words.group(3) == null ? 0 : Integer.parseInt(words.group(3)));
    }

    /** The section's text after it; a button that points at no row changes nothing. */
    public DraftText on(DraftSection section, DraftText text) {
        List<DraftText> rows = new ArrayList<>(text.rows(list));
        if (!section.lists().contains(list) || kind != Kind.ADD && row >= rows.size()) {
            return text;
        }
        switch (kind) {
            case ADD -> add(rows);
            case REMOVE -> rows.remove(row);
            case UP -> rows.add(Math.max(0, row - 1), rows.remove(row));
            default -> rows.add(Math.min(rows.size() - 1, row + 1), rows.remove(row));
        }
        return text.withRows(list, rows);
    }

    /** Where the row stands afterwards, for the eye and the keyboard to follow; {@code -1} when it is gone. */
    public int place(DraftText after) {
        int last = after.rows(list).size() - 1;
        return switch (kind) {
            case ADD -> last;
            case REMOVE -> -1;
            case UP -> Math.max(0, row - 1);
            default -> Math.min(last, row + 1);
        };
    }

    private void add(List<DraftText> rows) {
        if (rows.size() < DraftSection.MOST_ROWS) {
            rows.add(new DraftText(Map.of("code", freeCode(rows), "provenance", Provenance.STATED.name())));
        }
    }

    // Codes bind answers, scores and files to their row. Nobody has to think of one.
    private String freeCode(List<DraftText> rows) {
        List<String> used = rows.stream().map(one -> one.text("code")).toList();
        return IntStream.rangeClosed(1, 99).mapToObj(this::code).filter(code -> !used.contains(code)).findFirst().orElseThrow();
    }

    private String code(int number) {
        return switch (list) {
            case "criteria" -> "C" + number;
            case "questions" -> "Q" + number;
            // The codes of attachments stand in addresses and have letters only.
            case "attachments" -> "FILE_" + (char) ('A' + (number - 1) / 26) + (char) ('A' + (number - 1) % 26);
            default -> "P" + number;
        };
    }
}
