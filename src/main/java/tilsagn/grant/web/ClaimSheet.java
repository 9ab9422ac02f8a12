package tilsagn.grant.web;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

import tilsagn.application.CostCategory;
import tilsagn.core.Refusal;
import tilsagn.core.web.Languages;
import tilsagn.core.web.Wording;

/**
 * Cost lines pasted from a spreadsheet: the name of the line, in any of our languages, and the last cell of the row that holds something. A
 * row that begins with no line of the plan, such as a heading or a sum, is told and left out.
 */
@Component
class ClaimSheet {

    private static final int MOST_PASTED = 50_000;

    private final Wording wording;

    ClaimSheet(Wording wording) {
        this.wording = wording;
    }

    /**
     * What was read.
     *
     * @param fields  the fields of the form with what to write in them
     * @param strange rows that are no line of the plan
     */
    record Pasted(Map<String, String> fields, List<String> strange) {
    }

    /** @throws Refusal on {@code pasted} when nothing of it is a line of the plan */
    Pasted read(String text, Set<CostCategory> lines) {
        if (text.length() > MOST_PASTED) {
            throw Refusal.onField("pasted", "application.sheet.large");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> strange = new ArrayList<>();
        Map<String, CostCategory> names = names(lines);
        for (List<String> row : rows(text)) {
            CostCategory line = names.get(plain(row.get(0)));
            String amount = row.get(row.size() - 1);
            if (line == null || row.size() < 2) {
                strange.add(row.get(0));
            } else {
                fields.put(ClaimForm.field(line), amount);
            }
        }
        if (fields.isEmpty()) {
            throw Refusal.onField("pasted", "grant.claim.paste.nothing");
        }
        return new Pasted(fields, strange);
    }

    private static List<List<String>> rows(String text) {
        char divider = text.indexOf('\t') >= 0 ? '\t' : ';';
        try (CSVParser parser = CSVParser.parse(new StringReader(text), CSVFormat.DEFAULT.builder().setDelimiter(divider).setQuote(null).get())) {
            List<List<String>> rows = new ArrayList<>();
            for (CSVRecord row : parser) {
                List<String> cells = row.stream().map(String::strip).filter(cell -> !cell.isEmpty()).toList();
                if (!cells.isEmpty()) {
                    rows.add(cells);
                }
            }
            return rows;
        } catch (IOException impossible) {
            throw Refusal.onField("pasted", "grant.claim.paste.nothing");
        }
    }

    private Map<String, CostCategory> names(Set<CostCategory> lines) {
        Map<String, CostCategory> names = new LinkedHashMap<>();
        for (CostCategory line : lines) {
            names.put(plain(line.name()), line);
            for (Locale language : List.of(Languages.NB, Languages.NN, Languages.EN)) {
                names.put(plain(wording.of("application.cost." + line, List.of(), language)), line);
            }
        }
        return names;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
