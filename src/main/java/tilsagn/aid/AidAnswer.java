package tilsagn.aid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import tilsagn.application.EarlierAid;
import tilsagn.core.Fault;
import tilsagn.core.Refusal;

/**
 * What the party declares.
 *
 * @param nothingMore it has had nothing beyond what the application says
 * @param lines       what it has had beside that
 * @param companies   companies of its group it had not named, or blank
 * @param truthful    signed: all of it is so
 */
public record AidAnswer(boolean nothingMore, List<EarlierAid> lines, String companies, boolean truthful) {

    /** More than anybody types by hand. */
    public static final int MOST = 30;

    private static final int LONGEST = 2000;

    /** Takes its own copy. */
    public AidAnswer {
        lines = List.copyOf(lines);
    }

    /** Refuses on {@code nothingMore}, on every field of a line, on {@code companies} and {@code truthful}. */
    void check(LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (nothingMore != lines.isEmpty()) {
            faults.add(Fault.on("nothingMore", nothingMore ? "aid.declare.both" : "aid.declare.neither"));
        }
        for (int at = 0; at < lines.size(); at++) {
            line("lines[" + at + "].", lines.get(at), today, faults);
        }
        if (companies != null && companies.length() > LONGEST) {
            faults.add(Fault.on("companies", "aid.too-long", LONGEST));
        }
        if (!truthful) {
            faults.add(Fault.on("truthful", "aid.declare.sign"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
    }

    private static void line(String row, EarlierAid line, LocalDate today, List<Fault> faults) {
        if (line.giver() == null || line.giver().isBlank()) {
            faults.add(Fault.on(row + "giver", "aid.text-missing"));
        }
        if (line.grantedOn() == null || line.grantedOn().isAfter(today)) {
            faults.add(Fault.on(row + "grantedOn", line.grantedOn() == null ? "aid.day-missing" : "aid.day-to-come"));
        }
        if (line.amount() == null || !line.amount().isPositive()) {
            faults.add(Fault.on(row + "amount", "aid.amount-missing"));
        }
        if (line.type() == null) {
            faults.add(Fault.on(row + "type", "aid.type-missing"));
        }
    }
}
