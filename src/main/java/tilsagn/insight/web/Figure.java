package tilsagn.insight.web;

/**
 * One figure: on the screen its text, in the file its value.
 *
 * @param text   as people read it
 * @param value  the same as a number, or {@code null} where there is none
 * @param format how a spreadsheet writes it
 * @param href   its cases, or {@code null} where there is nothing behind it
 */
record Figure(String text, Number value, String format, String href) {

    /** The same without a way on. */
    Figure bare() {
        return new Figure(text, value, format, null);
    }
}
