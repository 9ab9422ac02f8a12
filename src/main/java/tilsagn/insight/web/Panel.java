package tilsagn.insight.web;

import java.util.List;

/**
 * One question and its answer: a chart and a table of the same lines. The screen and the spreadsheet are both made from it, so they cannot differ.
 *
 * @param id      part of the page's address
 * @param how     what is counted and how, in a sentence
 * @param head    words above the columns, the first above the labels
 * @param foot    sums, or empty where the lines overlap
 */
record Panel(String id, String title, String how, Chart chart, List<String> head, List<Line> lines, List<Figure> foot) {

    /** How it is drawn. */
    enum Chart {
        /** One bar a line. */
        BARS,
        /** Applied for and granted. */
        PAIRS,
        /** Bars around the middle, each within the one above. */
        FUNNEL,
        /** Half of them, and nine of ten. */
        TIMES,
        /** How much of what is promised is where the money went, each line by itself. */
        PARTS
    }

    /** The longest bar. */
    public long largest() {
        return Math.max(1, lines.stream().flatMap(line -> line.bars().stream()).mapToLong(Long::longValue).max().orElse(1));
    }

    /** Length of a bar in percent of the longest. */
    public String percent(long bar) {
        return Math.round(Math.max(0, bar) * 10_000.0 / largest()) / 100.0 + "%";
    }

    /** Where a bar of the funnel begins, so that its middle is the middle. */
    public String margin(long bar) {
        return Math.round((largest() - Math.max(0, bar)) * 5_000.0 / largest()) / 100.0 + "%";
    }

    /** The second bar of a line in percent of its first. */
    public String part(Line line) {
        long whole = Math.max(1, line.bars().get(0));
        return Math.round(Math.max(0, line.bars().get(1)) * 10_000.0 / whole) / 100.0 + "%";
    }

    /** Whether its table wants the whole width. */
    public boolean isWide() {
        return head.size() > 7;
    }

    /** Whether it has anything to say. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
