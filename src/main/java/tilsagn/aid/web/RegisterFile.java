package tilsagn.aid.web;

import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tilsagn.aid.AidBasis;
import tilsagn.aid.AidParameters;
import tilsagn.aid.AidRegistration;
import tilsagn.core.web.Languages;

/**
 * What is to be entered in the national register, as a file: the words are the register's own and therefore Norwegian. A cell that a spreadsheet
 * would take for a formula gets an apostrophe before it.
 */
final class RegisterFile {

    private static final String LINE = "\r\n";
    private static final Locale LANGUAGE = Languages.NB;

    private static final List<String> COLUMNS = List.of("saksnummer", "tildelingsdato", "mottakerOrganisasjonsnummer", "mottakerNavn", "stoetteordning", "stoetteinstrument",
        "rettsgrunnlag", "regelverk", "beloepNok", "beloepEur", "kurs", "registreringsfrist");

    private RegisterFile() {
    }

    /** One award in the register's words, in the order of its form. */
    static Map<String, Object> line(AidRegistration award, AidParameters parameters) {
        Optional<AidBasis> basis = Optional.ofNullable(award.basis());
        Iterator<Object> values = Arrays.<Object>asList(award.caseNumber().value(), award.awardedOn().toString(), award.organisationNumber().digits(), award.organisationName(),
            Objects.toString(award.scheme(), ""), "TILSKUDD", basis.map(AidBasis::registerCode).orElse(""),
            basis.flatMap(one -> parameters.rule(one, award.awardedOn())).map(rule -> rule.title(LANGUAGE)).orElse(""), award.amount().kroner(),
            award.euro() == null ? "" : award.euro().plain(), award.rate() == null ? "" : award.rate().stripTrailingZeros().toPlainString(),
            Objects.toString(award.dueOn(), "")).iterator();
        Map<String, Object> line = new LinkedHashMap<>();
        COLUMNS.forEach(column -> line.put(column, values.next()));
        return line;
    }

    static String csv(List<Map<String, Object>> lines) {
        return "\uFEFF" + row(COLUMNS.stream()) + lines.stream()
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
