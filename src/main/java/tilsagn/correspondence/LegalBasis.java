package tilsagn.correspondence;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A provision a letter cites, as it reads while it is in force.
 *
 * @param code      what the provision is about, such as {@code appeal-deadline}
 * @param validFrom first day it counts
 * @param days      the time it gives, where it gives one
 */
record LegalBasis(String code, LocalDate validFrom, String textNb, String textNn, String textEn, Integer days) {

    String text(Locale language) {
        return switch (language.getLanguage()) {
            case "nn" -> textNn;
            case "en" -> textEn;
            default -> textNb;
        };
    }
}
