package tilsagn.correspondence;

import java.util.List;

/**
 * An answer as the adviser wrote it.
 *
 * @param state  given, partly or refused; {@code null} when nothing was chosen
 * @param ground why, where no single document is named; may be {@code null}
 * @param reason to whoever asked
 * @param papers the documents in the order of the page
 */
public record DraftedAnswer(DocumentRequest.State state, ExemptionGround ground, String reason, List<ChosenPaper> papers) {

    /** Takes its own copy of the list, and the reason without what surrounds it. */
    public DraftedAnswer {
        reason = reason == null ? "" : reason.replace("\r\n", "\n").replace('\r', '\n').strip();
        papers = List.copyOf(papers);
    }
}
