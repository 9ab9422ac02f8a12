package tilsagn.application.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;

import tilsagn.core.Refusal;

/**
 * Makes lines of the plan from the cells of a spreadsheet, as text: names of categories and sources become their codes, anything else stays as
 * it was written, so that nothing is lost and the form itself says what it cannot read. A first row of headings decides which column is
 * which; without one the order of our own table counts. A heading that is a year gives a line for each amount beneath it.
 */
@Component
class PlanSheet {

    static final Map<String, List<String>> COLUMNS = Map.of(
        "costLines", List.of("category", "activity", "year", "hours", "annualSalary", "amount", "basis", "owner"),
        "financeLines", List.of("source", "name", "status", "year", "amount"));

    private static final Map<String, List<List<String>>> BY_WIDTH = Map.of(
        "costLines", List.of(List.of("activity", "amount"), List.of("activity", "year", "amount"), List.of("category", "activity", "year", "amount"),
            List.of("category", "activity", "year", "amount", "basis")),
        "financeLines", List.of(List.of("source", "amount"), List.of("source", "year", "amount"), List.of("source", "name", "year", "amount")));

    private final PlanWords words;

    PlanSheet(PlanWords words) {
        this.words = words;
    }

    /**
     * What a spreadsheet gave.
     *
     * @param rows lines as they would be typed
     * @param sums rows left out because they are sums of others
     */
    record Lines(List<Typed> rows, int sums) {
    }

    /** @throws Refusal {@code application.sheet.empty}, or {@code application.sheet.too-many} with most and found */
    Lines read(String list, String text) {
        List<List<String>> cells = SheetText.cells(text);
        List<String> columns = cells.isEmpty() ? List.of() : headings(list, cells.get(0));
        List<List<String>> body = columns.isEmpty() || cells.isEmpty() ? cells : cells.subList(1, cells.size());
        if (body.isEmpty()) {
            throw new Refusal("application.sheet.empty");
        }
        List<List<String>> lines = body.stream().filter(row -> !startsSum(row)).toList();
        int widest = lines.stream().mapToInt(List::size).max().orElse(0);
        List<String> order = columns.isEmpty() ? order(list, widest) : columns;
        List<Typed> rows = lines.stream().flatMap(row -> lines(order, row).stream()).toList();
        if (rows.size() > Typed.mostRows(list)) {
            throw new Refusal("application.sheet.too-many", Typed.mostRows(list), rows.size());
        }
        return new Lines(rows, body.size() - lines.size());
    }

    private boolean startsSum(List<String> row) {
        return row.stream().filter(cell -> !cell.isEmpty()).findFirst().filter(words::isSum).isPresent();
    }

    // The columns of a heading row; none when the row is no heading. A column nobody knows is "".
    private List<String> headings(String list, List<String> row) {
        List<String> columns = row.stream().map(cell -> column(list, cell).orElse("")).toList();
        long known = columns.stream().filter(column -> !column.isEmpty() && !isYear(column)).count();
        long unknown = IntStream.range(0, row.size()).filter(at -> columns.get(at).isEmpty() && !row.get(at).isEmpty()).count();
        boolean yearsAside = known == 1 && unknown == 0 && columns.stream().anyMatch(PlanSheet::isYear);
        return known > 1 || yearsAside ? columns : List.of();
    }

    private Optional<String> column(String list, String cell) {
        return isYear(cell) ? Optional.of(cell) : words.columnOf(COLUMNS.get(list), cell);
    }

    private static boolean isYear(String text) {
        return text.matches("20\\d\\d");
    }

    private static List<String> order(String list, int width) {
        return BY_WIDTH.get(list).stream().filter(columns -> columns.size() == Math.max(2, width)).findFirst().orElse(COLUMNS.get(list));
    }

    private List<Typed> lines(List<String> columns, List<String> cells) {
        Map<String, String> common = new LinkedHashMap<>();
        Map<String, String> byYear = new LinkedHashMap<>();
        for (int at = 0; at < Math.min(columns.size(), cells.size()); at++) {
            if (!columns.get(at).isEmpty() && !cells.get(at).isEmpty()) {
                (isYear(columns.get(at)) ? byYear : common).putIfAbsent(columns.get(at), cells.get(at));
            }
        }
        List<Typed> lines = new ArrayList<>();
        byYear.forEach((year, amount) -> lines.add(line(common).put("year", year).put("amount", amount)));
        return !lines.isEmpty() || common.isEmpty() ? lines : List.of(line(common));
    }

    private Typed line(Map<String, String> cells) {
        Typed line = Typed.empty();
        cells.forEach((field, text) -> line.put(field, switch (field) {
            case "category", "source", "status" -> words.codeOf(field, text).orElse(text);
            case "owner" -> text.toLowerCase(Locale.ROOT).matches("ja|yes|x|1|true|sann|eier|eigar|owner") ? "true" : "";
            default -> text;
        }));
        return line;
    }
}
