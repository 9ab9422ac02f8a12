package tilsagn.decision.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tilsagn.core.web.Wording;
import tilsagn.decision.Award;

/**
 * Awards as a table of text that spreadsheets open with Norwegian settings: semicolons, and a mark in front so that they read the letters as
 * UTF-8. A cell that a spreadsheet would take for a formula gets an apostrophe before it.
 */
final class AwardTable {

    private static final String LINE = "\r\n";

    private AwardTable() {
    }

    static String of(List<Award> awards, Wording wording) {
        Stream<String> head = Stream.of("application.reference", "decision.award.receiver", "decision.award.municipality", "decision.award.for", "decision.award.scheme",
            "decision.award.county", "decision.award.decided", "decision.award.kroner").map(key -> wording.of(key, List.of()));
        return "\uFEFF" + line(head) + awards.stream().map(AwardTable::row).collect(Collectors.joining());
    }

    private static String row(Award award) {
        return line(Stream.of(award.id(), award.receiver(), award.municipality(), award.title(), award.scheme(), award.countyName(),
            Objects.toString(award.decidedOn(), ""), String.valueOf(award.amount().kroner())));
    }

    private static String line(Stream<String> cells) {
        return cells.map(AwardTable::cell).collect(Collectors.joining(";")) + LINE;
    }

    private static String cell(String text) {
        String safe = text == null ? "" : text.matches("(?s)[=+@\\-\t\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[;\"\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
