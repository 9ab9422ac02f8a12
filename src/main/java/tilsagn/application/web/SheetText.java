package tilsagn.application.web;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import tilsagn.core.Refusal;

/** Cells out of what spreadsheets give: copied cells (tabs), or a CSV file with semicolons, commas or tabs in any of the usual encodings. */
final class SheetText {

    /** Far more than any plan needs, as a file. */
    static final int MOST_BYTES = 1_000_000;

    /** Characters pasted: two hundred long lines and plenty of room. */
    static final int MOST_PASTED = 200_000;
    /** Rows read at all; a plan has two hundred. */
    private static final int MOST_ROWS = 1_000;
    private static final Pattern BREAKS = Pattern.compile("\\R");
    private static final Pattern EDGES = Pattern.compile("^[\\s\\u00a0\\u200b\\ufeff]+|[\\s\\u00a0\\u200b\\ufeff]+$");

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private SheetText() {
    }

    /**
     * The text of a file: UTF-8 with or without mark, UTF-16 as Excel writes "Unicode text", else Windows-1252.
     *
     * @throws Refusal {@code application.sheet.large} or {@code application.sheet.not-text} when it is no text at all
     */
    static String of(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new Refusal("application.sheet.large");
        }
        String text = decoded(file);
        if (text.indexOf('\0') >= 0 || text.startsWith("PK\u0003") || text.startsWith("%PDF")) {
            throw new Refusal("application.sheet.not-text");
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static String decoded(byte[] file) {
        if (file.length > 1 && (file[0] & 0xff) + (file[1] & 0xff) == 0xff + 0xfe) {
            return new String(file, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(file, WINDOWS);
        }
    }

    /** The rows that hold something, each cell stripped. @throws Refusal {@code application.sheet.large} for more than any plan can be */
    static List<List<String>> cells(String text) {
        String table = text.replaceFirst("^\\s*sep=.\\R", "");
        List<List<String>> rows;
        try {
            rows = parsed(table, '"');
        } catch (UncheckedIOException | IOException | IllegalStateException brokenQuotes) {
            rows = unquoted(table);
        }
        return rows.stream().filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty())).toList();
    }

    private static List<List<String>> unquoted(String table) {
        try {
            return parsed(table, null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<List<String>> parsed(String table, Character quote) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter(table)).setQuote(quote).setIgnoreEmptyLines(true).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(table), format)) {
            List<List<String>> rows = new ArrayList<>();
            for (CSVRecord row : parser) {
                if (rows.size() == MOST_ROWS) {
                    throw new Refusal("application.sheet.large");
                }
                rows.add(row.stream().map(SheetText::stripped).toList());
            }
            return rows;
        }
    }

    // A comma is decimal or part of "750.000,-" where semicolons divide; so it divides only when nothing else does.
    private static char delimiter(String table) {
        return table.indexOf('\t') >= 0 ? '\t' : table.indexOf(';') >= 0 ? ';' : ',';
    }

    private static String stripped(String cell) {
        return EDGES.matcher(BREAKS.matcher(cell).replaceAll(" ")).replaceAll("");
    }
}
