package tilsagn.core;

import java.util.Locale;

/**
 * A text that is configured and not translated by the messages: the same in bokmål, nynorsk and English.
 *
 * @param nb bokmål
 * @param nn nynorsk
 * @param en English
 */
public record Words(String nb, String nn, String en) {

    /** In the reader's language; bokmål for any other. */
    public String in(Locale locale) {
        return switch (locale.getLanguage()) {
            case "nn" -> nn;
            case "en" -> en;
            default -> nb;
        };
    }

    /** Whether every language has its text. */
    public boolean isComplete() {
        return filled(nb) && filled(nn) && filled(en);
    }

    private static boolean filled(String text) {
        return text != null && !text.isBlank();
    }
}
