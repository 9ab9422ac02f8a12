package tilsagn.core;

import java.util.Arrays;

/** Words as a reader counts them: what stands between spaces and has at least one letter or figure. The page's own counter counts alike. */
public final class WordCount {

    private WordCount() {
    }

    /** How many words the text has; none for {@code null}. */
    public static int of(String text) {
        return text == null ? 0 : (int) Arrays.stream(text.split("[\\s\\u00a0]+")).filter(word -> word.matches(".*[\\p{L}\\p{N}].*")).count();
    }
}
