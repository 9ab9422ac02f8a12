package tilsagn.aid.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import tilsagn.aid.AidAnswer;
import tilsagn.application.AidType;
import tilsagn.application.EarlierAid;
import tilsagn.core.Fault;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.core.web.TypedDay;

/** A declaration as it was typed: lines are fields named {@code lines[0].giver}. */
record DeclarationForm(boolean nothingMore, List<Line> lines, String companies, boolean truthful) {

    static final DeclarationForm EMPTY = new DeclarationForm(false, List.of(), "", false);

    /** One line of earlier aid. */
    record Line(String giver, String scheme, String grantedOn, String amount, String type) {

        static final Line EMPTY = new Line("", "", "", "", "");
    }

    static DeclarationForm sent(Map<String, String> fields) {
        List<Line> lines = IntStream.range(0, AidAnswer.MOST).mapToObj(at -> "lines[" + at + "].").takeWhile(row -> fields.containsKey(row + "giver"))
            .map(row -> new Line(fields.get(row + "giver"), fields.getOrDefault(row + "scheme", ""), fields.getOrDefault(row + "grantedOn", ""),
                fields.getOrDefault(row + "amount", ""), fields.getOrDefault(row + "type", ""))).toList();
        return new DeclarationForm("true".equals(fields.get("nothingMore")), lines, fields.getOrDefault("companies", ""), "true".equals(fields.get("truthful")));
    }

    /** With one line more, or without the one pointed at. */
    DeclarationForm changed(boolean more, String without) {
        List<Line> changed = new ArrayList<>(lines);
        if (more && changed.size() < AidAnswer.MOST) {
            changed.add(Line.EMPTY);
        } else if (without != null && without.matches("\\d{1,2}") && Integer.parseInt(without) < changed.size()) {
            changed.remove(Integer.parseInt(without));
        }
        return new DeclarationForm(nothingMore, changed, companies, truthful);
    }

    /** What it says. Amounts nobody can read are refused together, beside their fields. */
    AidAnswer read() {
        List<Fault> faults = new ArrayList<>();
        List<EarlierAid> read = IntStream.range(0, lines.size()).mapToObj(at -> read(at, lines.get(at), faults)).toList();
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        return new AidAnswer(nothingMore, read, companies, truthful);
    }

    private static EarlierAid read(int at, Line line, List<Fault> faults) {
        Nok amount = null;
        try {
            amount = Typed.amount("lines[" + at + "].amount", line.amount());
        } catch (Refusal unreadable) {
            faults.addAll(unreadable.faults());
        }
        return new EarlierAid(cut(line.giver()), line.scheme().isBlank() ? null : cut(line.scheme()), TypedDay.read(line.grantedOn()), amount,
            Arrays.stream(AidType.values()).filter(one -> one.name().equals(line.type())).findFirst().orElse(null));
    }

    // The column holds 200; the field takes no more.
    private static String cut(String text) {
        return text.length() > 200 ? text.substring(0, 200) : text;
    }
}
