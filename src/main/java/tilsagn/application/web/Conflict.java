package tilsagn.application.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One section written by two at once: the fields that differ with both texts, and those that are the same.
 *
 * @param carried everything of the one who chooses, as it was typed, by field name
 */
record Conflict(List<Difference> differences, List<FieldWords.Field> same, Map<String, List<String>> carried) {

    /** What a carried field's name begins with. */
    static final String MINE = "mine.";
    private static final String CHOICE = "choose.";
    private static final List<String> NO_FIELDS = List.of("base", "sheet", "next", "addRow", "removeRow", "moveRow", "import", "recount", "all");

    static Conflict between(List<FieldWords.Field> mine, List<FieldWords.Field> theirs, Typed typed) {
        List<Difference> differences = new ArrayList<>();
        List<FieldWords.Field> same = new ArrayList<>();
        Map<String, FieldWords.Field> others = new LinkedHashMap<>();
        theirs.forEach(field -> others.put(field.name(), field));
        for (FieldWords.Field own : mine) {
            FieldWords.Field other = others.getOrDefault(own.name(), own.emptied());
            if (Objects.equals(own.value(), other.value())) {
                same.add(own);
            } else {
                differences.add(Difference.of(own, other));
            }
        }
        return new Conflict(List.copyOf(differences), List.copyOf(same), carried(typed));
    }

    private static Map<String, List<String>> carried(Typed typed) {
        Map<String, List<String>> carried = new LinkedHashMap<>();
        typed.values().forEach((name, texts) -> {
            if (isField(name)) {
                carried.put(MINE + name, texts);
            }
        });
        return carried;
    }

    private static boolean isField(String name) {
        return !name.equals("_csrf") && !NO_FIELDS.contains(name);
    }

    /** What the chooser had typed, out of what the page carried. */
    static Typed mine(Typed sent) {
        Typed mine = Typed.empty();
        sent.values().forEach((name, texts) -> {
            if (name.startsWith(MINE)) {
                mine.values().put(name.substring(MINE.length()), texts);
            }
        });
        return mine;
    }

    /** Whether every difference has its choice. */
    boolean isChosen(Typed sent) {
        return sent.has("all") || differences.stream().allMatch(one -> List.of("mine", "theirs").contains(sent.text(CHOICE + one.name())));
    }

    /** The form as chosen: the other's text where that was chosen, one's own everywhere else. */
    Typed chosen(Typed sent, Typed mine, Typed theirs) {
        Typed chosen = Typed.empty();
        mine.values().forEach((name, texts) -> putIf(!isTheirs(sent, name), chosen, name, texts));
        theirs.values().forEach((name, texts) -> putIf(isTheirs(sent, name), chosen, name, texts));
        return chosen;
    }

    private static void putIf(boolean wanted, Typed form, String name, List<String> texts) {
        if (wanted) {
            form.values().put(name, texts);
        }
    }

    // A table is chosen whole: costLines[2].amount goes where costLines goes.
    private boolean isTheirs(Typed sent, String name) {
        String whole = name.replaceFirst("\\W.*", "");
        return !sent.has("all") && "theirs".equals(sent.text(CHOICE + (sent.has(CHOICE + name) ? name : whole)));
    }

    /** A field with two texts. */
    record Difference(String name, String label, Side mine, Side theirs) {

        static Difference of(FieldWords.Field mine, FieldWords.Field theirs) {
            TextDifference words = TextDifference.between(mine.text(), theirs.text());
            return new Difference(mine.name(), mine.label(), new Side(words.left(), mine.table()), new Side(words.right(), theirs.table()));
        }
    }

    /** What one of the two wrote. */
    record Side(List<TextDifference.Piece> pieces, FieldWords.Table table) {

        public boolean isTable() {
            return table != null;
        }
    }
}
