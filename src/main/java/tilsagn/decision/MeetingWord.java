package tilsagn.decision;

/**
 * What somebody writes down of a meeting about one case, on a page that showed the row as it was then.
 *
 * @param seen   the state of the row on that page, as {@link BatchView.Row#seen()} gave it
 * @param ruling what the meeting said, or {@code null} for nothing (any more)
 */
public record MeetingWord(String seen, Ruling ruling) {
}
