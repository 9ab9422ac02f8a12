package tilsagn.decision;

import java.util.Locale;

/**
 * What somebody looks for among the awards.
 *
 * @param words        part of the receiver, title, purpose, scheme, county or municipality; may be empty
 * @param municipality the receiver's; empty for all
 */
public record AwardSearch(String words, String municipality) {

    /** Whatever was typed. */
    public AwardSearch {
        words = words == null ? "" : words.strip();
        municipality = municipality == null ? "" : municipality.strip();
    }

    /** Whether everything matches. */
    public boolean isEmpty() {
        return words.isEmpty() && municipality.isEmpty();
    }

    String pattern() {
        return "%" + words.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
