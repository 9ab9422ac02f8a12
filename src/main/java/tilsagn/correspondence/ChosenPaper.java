package tilsagn.correspondence;

/**
 * What the adviser chose for a document.
 *
 * @param key    names the document
 * @param choice {@code null} for one that nobody asked for
 * @param ground why not all of it, or {@code null}
 * @param reason the same in words
 */
public record ChosenPaper(String key, PaperChoice choice, ExemptionGround ground, String reason) {

    /** The reason without what surrounds it. */
    public ChosenPaper {
        reason = reason == null ? "" : reason.strip();
    }
}
