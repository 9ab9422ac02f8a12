package tilsagn.account.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The languages to choose from, each in its own words, so that one finds one's own on a page one cannot read. */
final class LanguageChoice {

    static final Map<String, String> ALL = all();

    private LanguageChoice() {
    }

    private static Map<String, String> all() {
        Map<String, String> languages = new LinkedHashMap<>();
        languages.put("nb", "Bokmål");
        languages.put("nn", "Nynorsk");
        languages.put("en", "English");
        return Collections.unmodifiableMap(languages);
    }
}
