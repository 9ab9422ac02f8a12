package tilsagn.appeal;

import tilsagn.core.Nok;

/**
 * What the first instance or the appeal body makes of an appeal.
 *
 * @param verdict {@code null} when nothing was chosen
 * @param amount  the new amount, {@code null} where none is named
 * @param words   the reasons, for the party
 */
public record Review(AppealVerdict verdict, Nok amount, String words) {

    /** Without the space around the words. */
    public Review {
        words = words == null ? "" : words.replace("\r\n", "\n").strip();
    }
}
