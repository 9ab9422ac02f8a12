package tilsagn.insight.web;

import java.util.List;

/**
 * One line of a panel: a row of the table and a bar of the chart.
 *
 * @param href    where the label leads, or {@code null}
 * @param figures one per column
 * @param bars    how long its bars are
 */
record Line(String label, String href, List<Figure> figures, List<Long> bars) {
}
