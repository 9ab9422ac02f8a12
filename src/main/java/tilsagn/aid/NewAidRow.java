package tilsagn.aid;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tilsagn.aid.AidTable.Column;
import tilsagn.core.Fault;
import tilsagn.core.Refusal;
import tilsagn.core.web.TypedDay;

/**
 * A parameter as somebody typed it.
 *
 * @param typed     by the name of the column
 * @param source    where it stands
 * @param confirmed whether that source says so; else it is only set up here
 */
public record NewAidRow(AidTable table, Map<String, String> typed, String source, boolean confirmed) {

    private static final int SHORTEST_SOURCE = 5;
    private static final int LONGEST = 400;
    private static final int LONGEST_WHOLE = 9;

    /** Takes its own copy. */
    public NewAidRow {
        typed = Map.copyOf(typed);
    }

    /** The values by the name of the database's column; refused on each field that is wrong. */
    Map<String, Object> read() {
        List<Fault> faults = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        table.columns().forEach(column -> values.put(column.column(), read(column, faults)));
        together(values, faults);
        if (source == null || source.strip().length() < SHORTEST_SOURCE || source.strip().length() > LONGEST) {
            faults.add(Fault.on("source", "aid.grounds-length", SHORTEST_SOURCE, LONGEST));
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        return values;
    }

    private Object read(Column column, List<Fault> faults) {
        String words = typed.getOrDefault(column.name(), "").strip();
        if (column.type() == AidTable.Type.FLAG) {
            return "true".equals(words);
        }
        if (words.isEmpty()) {
            if (column.required()) {
                faults.add(Fault.on(column.name(), "aid.text-missing"));
            }
            return null;
        }
        Object value = value(column.type(), words);
        if (value == null) {
            faults.add(Fault.on(column.name(), "aid.row.wrong." + column.type()));
        }
        return value;
    }

    private static Object value(AidTable.Type type, String words) {
        return switch (type) {
            case DAY -> TypedDay.read(words);
            case WHOLE, PERCENT -> whole(type, words.replaceAll("[\\s\\u00a0]", ""));
            case RATE -> words.matches("\\d{1,2}([.,]\\d{1,6})?") ? new BigDecimal(words.replace(',', '.')) : null;
            case TEXT -> words.length() <= LONGEST ? words : null;
            default -> type.choices().contains(words) ? words : null;
        };
    }

    private static Integer whole(AidTable.Type type, String digits) {
        Integer number = digits.matches("\\d{1," + LONGEST_WHOLE + "}") ? Integer.valueOf(digits) : null;
        return number != null && type == AidTable.Type.PERCENT && number > 100 ? null : number;
    }

    // What only makes sense together.
    private static void together(Map<String, Object> values, List<Fault> faults) {
        if (values.get("valid_from") instanceof LocalDate from && values.get("valid_to") instanceof LocalDate to && to.isBefore(from)) {
            faults.add(Fault.on("validTo", "aid.row.ends-before"));
        }
        if (values.containsKey("working_days") && (values.get("months") == null) == (values.get("working_days") == null)) {
            faults.add(Fault.on("months", "aid.row.one-time"));
        }
        if (values.containsKey("intensity_percent") && (values.get("intensity_percent") == null) != (values.get("max_intensity") == null)) {
            faults.add(Fault.on("maxIntensity", "aid.row.both-shares"));
        }
        for (String above : List.of("days", "years", "rate")) {
            if (values.get(above) instanceof Number number && number.doubleValue() <= 0) {
                faults.add(Fault.on(above, "aid.amount-missing"));
            }
        }
    }
}
