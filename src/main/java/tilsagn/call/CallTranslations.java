package tilsagn.call;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls in other languages than the one the county wrote them in. */
@Service
@Transactional(readOnly = true)
public class CallTranslations {

    private final TranslationRepository translations;

    CallTranslations(TranslationRepository translations) {
        this.translations = translations;
    }

    /** The languages a call is also told in; none once its words were changed, because a translation would tell what no longer stands. */
    public List<CallTranslation> of(UUID call) {
        return translations.inForce(call).stream().map(TranslationRow::translation).toList();
    }

    /** The titles of the calls that are also told in a language, in one question for a list of calls. */
    public Map<UUID, String> titlesIn(String language) {
        return translations.titlesIn(language).stream().collect(Collectors.toMap(TranslatedTitle::callId, TranslatedTitle::title));
    }
}
