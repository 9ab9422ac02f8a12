package tilsagn.core.web;

import java.util.List;
import java.util.Optional;

import tilsagn.core.CaseNumber;

/** A card on the overview of a case: what a room has to say about it in one look. Contributed by the rooms. */
public interface CaseOverview {

    /** The room's card; empty while it has nothing to say. The frame has decided who may look. */
    Optional<Card> of(CaseNumber caseNumber);

    /**
     * A card.
     *
     * @param labelKey message key of its heading
     * @param panel    path of the panel that has the whole of it, relative to {@code /cases/{number}}
     * @param order    place among the cards
     * @param lines    in order
     */
    record Card(String labelKey, String panel, int order, List<Line> lines) {
    }

    /**
     * A line of a card, in the reader's language.
     *
     * @param label what it is about; for a happening, when it was
     * @param text  what is said
     * @param kind  colour of a tag around the text ({@code success}, {@code warning} …), or {@code null} for plain text
     */
    record Line(String label, String text, String kind) {

        /** A line of plain text. */
        public static Line plain(String label, String text) {
            return new Line(label, text, null);
        }
    }
}
