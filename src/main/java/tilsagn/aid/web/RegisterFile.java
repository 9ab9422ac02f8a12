package tilsagn.aid.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tilsagn.aid.AidParameters;
import tilsagn.aid.AidRegistration;
import tilsagn.aid.AidRule;
import tilsagn.core.web.Languages;

/**
 * What is to be entered in the national register, as a file: the words are the register's own and therefore Norwegian. A cell that a spreadsheet
 * would take for a formula gets an apostrophe before it.
 */
final class RegisterFile {

    private static final String LINE = "\r\n";
    private static final Locale LANGUAGE = Languages.NB;

    private RegisterFile() {
    }

    /** One award in the register's words, in the order of its form. */
    static Map<String, Object> line(AidRegistration award, AidParameters parameters) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("saksnummer", award.caseNumber().value());
        line.put("tildelingsdato", award.awardedOn().toString());
        line.put("mottakerOrganisasjonsnummer", award.organisationNumber().digits());
        line.put("mottakerNavn", award.organisationName());
        line.put("stoetteordning", Objects.toString(award.scheme(), ""));
        line.put("stoetteinstrument", "TILSKUDD");
        line.put("rettsgrunnlag", award.basis() == null ? "" : award.basis().registerCode());
        line.put("regelverk", award.basis() == null ? "" : parameters.rule(award.basis(), award.awardedOn()).map(rule -> title(rule)).orElse(""));
        line.put("beloepNok", award.amount().kroner());
        line.put("beloepEur", award.euro() == null ? "" : award.euro().plain());
        line.put("kurs", award.rate() == null ? "" : award.rate().stripTrailingZeros().toPlainString());
        line.put("registreringsfrist", Objects.toString(award.dueOn(), ""));
        return line;
    }

    private static String title(AidRule rule) {
        return rule.title(LANGUAGE);
    }

    static String csv(List<Map<String, Object>> lines) {
        return lines.isEmpty() ? "\uFEFF" : "\uFEFF" + row(lines.get(0).keySet().stream()) + lines.stream()
            .map(line -> row(line.values().stream().map(Object::toString))).collect(Collectors.joining());
    }

    private static String row(Stream<String> cells) {
        return cells.map(RegisterFile::cell).collect(Collectors.joining(";")) + LINE;
    }

    private static String cell(String text) {
        String safe = text.matches("(?s)[=+@\\-\t\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[;\"\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
