package tilsagn.account;

import java.util.Locale;
import java.util.UUID;

import tilsagn.core.web.Languages;

/** What it takes to name a person and to write to them, read for many in one question. */
record Contact(UUID id, String name, String email, String language) {

    Locale locale() {
        return Languages.of(language);
    }
}
