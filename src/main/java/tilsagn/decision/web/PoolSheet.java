package tilsagn.decision.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

import tilsagn.account.User;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.Nok;
import tilsagn.core.web.Wording;
import tilsagn.decision.PoolBook;
import tilsagn.decision.PoolEntry;
import tilsagn.decision.PoolFilter;
import tilsagn.decision.PoolLine;
import tilsagn.decision.PoolSide;

/**
 * The movements as a table for a spreadsheet. What each does to frame, available, reserved and committed stands in a column of its own, so
 * that the columns add up to the sums on the page.
 */
@Component
class PoolSheet {

    private static final List<String> WORDS = List.of("decision.pool.number", "core.date", "decision.pool.kind", "core.case", "decision.pool.area",
        "decision.pool.year", "decision.pool.actor", "core.reason", "core.amount");
    private static final int[] WIDTHS = {8, 18, 24, 12, 30, 12, 24, 50, 14, 14, 14, 14, 14, 14};
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm");

    private final PoolBook book;
    private final PoolLines lines;
    private final Wording wording;

    PoolSheet(PoolBook book, PoolLines lines, Wording wording) {
        this.book = book;
        this.lines = lines;
        this.wording = wording;
    }

    byte[] csv(User user, Call call, PoolFilter filter) {
        // Excel reads a semicolon table with a byte order mark as it is meant.
        StringBuilder text = new StringBuilder("\ufeff");
        try (CSVPrinter printer = CSVFormat.DEFAULT.builder().setDelimiter(';').get().print(text)) {
            printer.printRecord(head());
            for (List<Object> row : rows(user, call, filter)) {
                printer.printRecord(row.stream().map(PoolSheet::written).toList());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] xlsx(User user, Call call, PoolFilter filter) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Tilsagn", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(say("decision.pool.entries"));
            List<String> head = head();
            for (int column = 0; column < head.size(); column++) {
                sheet.value(0, column, head.get(column));
                sheet.style(0, column).bold().set();
                sheet.width(column, WIDTHS[column]);
            }
            sheet.freezePane(0, 1);
            fill(sheet, rows(user, call, filter));
            sheet.finish();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return file.toByteArray();
    }

    private static void fill(Worksheet sheet, List<List<Object>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                cell(sheet, row + 1, column, rows.get(row).get(column));
            }
        }
    }

    private static void cell(Worksheet sheet, int row, int column, Object content) {
        if (content instanceof Nok amount) {
            sheet.value(row, column, amount.kroner());
            sheet.style(row, column).format("#,##0").set();
        } else if (content instanceof LocalDateTime moment) {
            sheet.value(row, column, moment);
            sheet.style(row, column).format("dd.mm.yyyy hh:mm").set();
        } else if (content instanceof Number number) {
            sheet.value(row, column, number);
        } else {
            sheet.value(row, column, content.toString().replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " "));
        }
    }

    // A word that begins like a formula would be one in a spreadsheet; the apostrophe keeps it a word.
    private static Object written(Object content) {
        if (content instanceof Nok amount) {
            return amount.kroner();
        }
        if (content instanceof LocalDateTime moment) {
            return MOMENT.format(moment);
        }
        return content instanceof String word && word.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + word : content;
    }

    private List<String> head() {
        List<String> head = new ArrayList<>(WORDS.stream().map(this::say).toList());
        Arrays.stream(PoolSide.values()).forEach(side -> head.add(say("decision.pool.side." + side)));
        return head;
    }

    private List<List<Object>> rows(User user, Call call, PoolFilter filter) {
        List<PoolLine> found = new ArrayList<>();
        book.each(call.id(), lines.readable(user, filter), found::add);
        return lines.of(user, found).stream().map(this::row).toList();
    }

    private List<Object> row(PoolLines.Line line) {
        PoolEntry entry = line.entry();
        List<Object> row = new ArrayList<>(List.of(entry.number(), LocalDateTime.ofInstant(entry.at(), BusinessTime.ZONE),
            say("decision.pool.kind." + entry.kind()),
            line.hidden() ? say("decision.pool.hidden") : line.caseNumber() == null ? "" : line.caseNumber().value(),
            entry.area().isNamed() ? entry.area().name() : say("decision.pool.area.none"), entry.area().year(), line.actor() == null ? say("decision.pool.process") : line.actor(),
            entry.reason() == null ? "" : entry.reason(), entry.amount()));
        Arrays.stream(PoolSide.values()).forEach(side -> row.add(entry.effectOn(side)));
        return row;
    }

    private String say(String key) {
        return wording.of(key, List.of());
    }
}
