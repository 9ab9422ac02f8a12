package tilsagn.correspondence.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import tilsagn.correspondence.ChosenPaper;
import tilsagn.correspondence.DocumentRequest;
import tilsagn.correspondence.DraftedAnswer;
import tilsagn.correspondence.ExemptionGround;
import tilsagn.correspondence.PaperChoice;

/**
 * What a member of staff typed on the panel, as it was typed; the rows are those of the documents, in the order of the page.
 *
 * @param typed every field by its name
 * @param rows  of the documents
 */
record AccessForm(Map<String, String> typed, List<Row> rows) {

    static final AccessForm EMPTY = new AccessForm(Map.of(), List.of());
    /** More than the panel offers. */
    private static final int MOST = 1000;

    /** One document: which, and what was chosen and typed beside it. */
    record Row(String key, String choice, String ground, String reason) {

        static final Row EMPTY = new Row("", "", "", "");

        private ChosenPaper chosen() {
            return new ChosenPaper(key, AccessForm.one(PaperChoice.class, choice), AccessForm.one(ExemptionGround.class, ground), reason);
        }
    }

    static AccessForm of(Map<String, String> typed) {
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < MOST && typed.containsKey("rows[" + at + "].key"); at++) {
            String field = "rows[" + at + "].";
            rows.add(new Row(typed.get(field + "key"), typed.getOrDefault(field + "choice", ""), typed.getOrDefault(field + "ground", ""), typed.getOrDefault(field + "reason", "")));
        }
        return new AccessForm(Map.copyOf(typed), List.copyOf(rows));
    }

    /** A field's text; empty when there was none. */
    public String text(String name) {
        return typed.getOrDefault(name, "");
    }

    /** What was typed beside a document. */
    public Row row(String key) {
        return rows.stream().filter(row -> row.key().equals(key)).findFirst().orElse(Row.EMPTY);
    }

    List<ChosenPaper> papers() {
        return rows.stream().map(Row::chosen).toList();
    }

    DraftedAnswer answer() {
        return new DraftedAnswer(one(DocumentRequest.State.class, text("outcome")), one(ExemptionGround.class, text("ground")), text("reason"), papers());
    }

    /** The constant of that name, or {@code null}. */
    static <E extends Enum<E>> E one(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }
}
