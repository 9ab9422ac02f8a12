package tilsagn.application.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

/** What became of each field from one version to the next: one text with what went out and what came in, or a table row by row. */
final class VersionDifference {

    /** Longer texts are shown whole, before and after: comparing two that have nothing in common grows with the square of their length. */
    private static final int MOST_WORDS = 4000;

    private VersionDifference() {
    }

    /** How a piece or a row stands between the two versions. Words: {@code application.versions.mark.*}. */
    enum Mark {
        SAME, OUT, IN
    }

    /** A stretch of text. */
    record Piece(String text, Mark mark) {
    }

    /** A row of a table. */
    record Row(List<String> cells, Mark mark) {
    }

    /**
     * A field that is not the same in both.
     *
     * @param pieces  its text; empty for a table
     * @param columns heads of its table, or {@code null} for a text
     */
    record Change(String label, List<Piece> pieces, List<String> columns, List<Row> rows) {

        public boolean isTable() {
            return columns != null;
        }
    }

    /** The fields that differ, in the order of the form. */
    static List<Change> between(List<FieldWords.Field> before, List<FieldWords.Field> after) {
        Map<String, FieldWords.Field> old = named(before);
        Map<String, FieldWords.Field> young = named(after);
        Map<String, FieldWords.Field> all = new LinkedHashMap<>(old);
        young.forEach(all::putIfAbsent);
        List<Change> changes = new ArrayList<>();
        all.forEach((name, field) -> {
            FieldWords.Field was = old.getOrDefault(name, field.emptied());
            FieldWords.Field is = young.getOrDefault(name, field.emptied());
            if (!Objects.equals(was.value(), is.value())) {
                changes.add(field.isTable() ? table(was, is) : new Change(field.label(), pieces(was.text(), is.text()), null, List.of()));
            }
        });
        return List.copyOf(changes);
    }

    private static Map<String, FieldWords.Field> named(List<FieldWords.Field> fields) {
        Map<String, FieldWords.Field> named = new LinkedHashMap<>();
        fields.forEach(field -> named.put(field.name(), field));
        return named;
    }

    private static Change table(FieldWords.Field was, FieldWords.Field is) {
        List<String> columns = is.table().columns().isEmpty() ? was.table().columns() : is.table().columns();
        List<Row> rows = new ArrayList<>();
        walk(was.table().rows(), is.table().rows(), List::equals, (row, mark) -> rows.add(new Row(row, mark)));
        return new Change(is.label(), List.of(), columns, List.copyOf(rows));
    }

    static List<Piece> pieces(String before, String after) {
        List<String> old = words(before);
        List<String> young = words(after);
        if (old.size() > MOST_WORDS || young.size() > MOST_WORDS) {
            return List.of(new Piece(before, Mark.OUT), new Piece(after, Mark.IN));
        }
        List<Piece> pieces = new ArrayList<>();
        walk(old, young, (one, other) -> one.strip().equals(other.strip()), (word, mark) -> {
            Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
            if (last != null && last.mark() == mark) {
                pieces.set(pieces.size() - 1, new Piece(last.text() + word, mark));
            } else {
                pieces.add(new Piece(word, mark));
            }
        });
        return List.copyOf(pieces);
    }

    // A word keeps the space after it, so that the pieces put together are the text again.
    private static List<String> words(String text) {
        return Arrays.asList(text.split("(?<=\\s)(?=\\S)"));
    }

    private interface Step<T> {
        void on(T one, Mark mark);
    }

    // What is the same is written as the later version has it: a word may have got another space after it.
    private static <T> void walk(List<T> old, List<T> young, BiPredicate<T, T> same, Step<T> step) {
        int at = 0;
        for (AbstractDelta<T> delta : DiffUtils.diff(old, young, same).getDeltas()) {
            young.subList(at, delta.getTarget().getPosition()).forEach(one -> step.on(one, Mark.SAME));
            delta.getSource().getLines().forEach(one -> step.on(one, Mark.OUT));
            delta.getTarget().getLines().forEach(one -> step.on(one, Mark.IN));
            at = delta.getTarget().getPosition() + delta.getTarget().size();
        }
        young.subList(at, young.size()).forEach(one -> step.on(one, Mark.SAME));
    }
}
