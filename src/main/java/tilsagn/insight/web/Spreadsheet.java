package tilsagn.insight.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A workbook of tables: figures are cells one can reckon with, text is always text. */
final class Spreadsheet {

    private static final MediaType XLSX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int LONGEST_NAME = 31;

    private final Workbook book;
    private final Set<String> names = new HashSet<>();

    private Spreadsheet(Workbook book) {
        this.book = book;
    }

    static byte[] of(Consumer<Spreadsheet> content) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "Tilsagn", "1.0")) {
            content.accept(new Spreadsheet(book));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return file.toByteArray();
    }

    static ResponseEntity<byte[]> answer(String name, byte[] content) {
        return ResponseEntity.ok().contentType(XLSX).header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
            .header(HttpHeaders.CACHE_CONTROL, "no-store").body(content);
    }

    /** A sheet with a head, lines and, where there are sums, a foot. */
    void table(String title, List<String> head, List<Line> lines, Line foot) {
        Worksheet sheet = book.newWorksheet(name(title));
        for (int column = 0; column < head.size(); column++) {
            sheet.value(0, column, plain(head.get(column)));
            sheet.style(0, column).bold().set();
            sheet.width(column, column == 0 ? 44 : 18);
        }
        sheet.freezePane(0, 1);
        int row = 1;
        for (Line line : lines) {
            row(sheet, row++, line);
        }
        if (foot != null) {
            row(sheet, row, foot);
            sheet.range(row, 0, row, foot.figures().size()).style().bold().set();
        }
    }

    private static void row(Worksheet sheet, int row, Line line) {
        sheet.value(row, 0, plain(line.label()));
        for (int at = 0; at < line.figures().size(); at++) {
            Figure figure = line.figures().get(at);
            if (figure.value() == null) {
                sheet.value(row, at + 1, plain(figure.text()));
            } else {
                sheet.value(row, at + 1, figure.value());
                sheet.style(row, at + 1).format(figure.format()).set();
            }
        }
    }

    // Excel wants short names, each once, without the signs it uses itself.
    private String name(String title) {
        String bare = plain(title).replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        String name = bare.substring(0, Math.min(LONGEST_NAME, bare.length())).strip();
        for (int number = 2; !names.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = bare.substring(0, Math.min(LONGEST_NAME - 4, bare.length())).strip() + " " + number;
        }
        return name;
    }

    private static String plain(String text) {
        return text == null ? "" : text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ");
    }
}
