package tilsagn.account;

import java.util.Locale;

/** The written standard of Norwegian a party has chosen; letters follow it (språklova § 15). */
public enum Language {

    /** Bokmål. */
    NB,
    /** Nynorsk. */
    NN;

    /** As a locale for texts. */
    public Locale locale() {
        return Locale.forLanguageTag(name().toLowerCase(Locale.ROOT));
    }
}
