package tilsagn.call.web;

import java.util.List;
import java.util.Locale;

import tilsagn.call.Call;
import tilsagn.call.CallTranslation;

/** Finds the words of a call for a reader: a translation if there is one in their language, otherwise what the county wrote. */
final class Telling {

    private Telling() {
    }

    static CallTranslation of(Call call, List<CallTranslation> translations, Locale reader) {
        String language = reader.getLanguage();
        CallTranslation own = own(call);
        if (language.equals(call.text().language())) {
            return own;
        }
        return translations.stream().filter(told -> told.language().equals(language)).findFirst().map(told -> filled(told, own)).orElse(own);
    }

    /** As the county wrote it. */
    static CallTranslation own(Call call) {
        return new CallTranslation(call.title(), call.text(), call.themes(), call.strategyGoals());
    }

    // Themes and goals may be left untranslated; then they are read as the county wrote them.
    private static CallTranslation filled(CallTranslation told, CallTranslation own) {
        return new CallTranslation(told.title(), told.text(), told.themes().isEmpty() ? own.themes() : told.themes(),
            told.strategyGoals().isEmpty() ? own.strategyGoals() : told.strategyGoals());
    }
}
