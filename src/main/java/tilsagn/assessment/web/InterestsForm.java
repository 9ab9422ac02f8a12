package tilsagn.assessment.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import tilsagn.assessment.Interest;
import tilsagn.assessment.InterestDeclaration;
import tilsagn.assessment.Tie;
import tilsagn.core.Fault;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.Refusal;

/** The general declaration as it travels in a form: {@code interests[0].organisation}, {@code .tie}, {@code .words}. Empty rows are no rows. */
record InterestsForm(List<Row> rows, boolean complete) {

    /** Rows that stand empty for more. */
    private static final int SPARE = 3;
    private static final int MOST = 50;

    /** One row as it was typed. */
    record Row(String organisation, String tie, String words) {

        static final Row EMPTY = new Row("", "", "");

        boolean isEmpty() {
            return organisation.isEmpty() && tie.isEmpty() && words.isEmpty();
        }
    }

    static InterestsForm of(InterestDeclaration declared) {
        List<Row> rows = new ArrayList<>();
        if (declared != null) {
            declared.interests().forEach(one -> rows.add(new Row(one.organisation().digits(), one.tie().name(), one.words())));
        }
        return new InterestsForm(padded(rows), false);
    }

    static InterestsForm read(Map<String, String> typed) {
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < MOST; at++) {
            Row row = new Row(part(typed, at, "organisation"), part(typed, at, "tie"), part(typed, at, "words"));
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return new InterestsForm(padded(rows), typed.containsKey("complete"));
    }

    private static String part(Map<String, String> typed, int at, String name) {
        return typed.getOrDefault("interests[" + at + "]." + name, "").strip();
    }

    private static List<Row> padded(List<Row> filled) {
        List<Row> rows = new ArrayList<>(filled);
        for (int spare = 0; spare < SPARE; spare++) {
            rows.add(Row.EMPTY);
        }
        return rows;
    }

    /** What was typed, row by row; refuses on the field that cannot be read. */
    List<Interest> interests() {
        List<Fault> wrong = new ArrayList<>();
        List<Interest> read = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            if (!rows.get(at).isEmpty()) {
                read(at, read, wrong);
            }
        }
        if (!complete) {
            wrong.add(Fault.on("complete", "assessment.interests.confirm"));
        }
        if (!wrong.isEmpty()) {
            throw Refusal.of(wrong);
        }
        return read;
    }

    private void read(int at, List<Interest> read, List<Fault> wrong) {
        Row row = rows.get(at);
        Tie tie = Arrays.stream(Tie.values()).filter(one -> one.name().equals(row.tie())).findFirst().orElse(null);
        if (tie == null) {
            wrong.add(Fault.on("interests[" + at + "].tie", "assessment.interests.tie.missing"));
        }
        try {
            OrganisationNumber number = OrganisationNumber.parse(row.organisation());
            if (tie != null) {
                read.add(new Interest(number, tie, row.words()));
            }
        } catch (Refusal unreadable) {
            wrong.add(Fault.on("interests[" + at + "].organisation", "assessment.interests.organisation.wrong"));
        }
    }
}
