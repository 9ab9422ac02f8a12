package tilsagn.call;

import java.util.List;

/**
 * A call's words in another language than the one the county wrote it in. What binds is the original; this is for reading.
 *
 * @param title         in that language
 * @param text          with the language it is in
 * @param themes        as many as the original's, in the same order, or none
 * @param strategyGoals likewise
 */
public record CallTranslation(String title, CallText text, List<String> themes, List<String> strategyGoals) {

    /** Takes its own copies. */
    public CallTranslation {
        themes = List.copyOf(themes);
        strategyGoals = List.copyOf(strategyGoals);
    }

    public String language() {
        return text.language();
    }
}
