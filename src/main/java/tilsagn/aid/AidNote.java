package tilsagn.aid;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

import tilsagn.core.Nok;

/**
 * What the receiver of an award must be told: how much it is, by which rules it is given, and the regulation's title.
 *
 * @param rule in force that day, or {@code null} for a basis that has none here
 */
public record AidNote(AidBasis basis, Nok amount, Eur euro, BigDecimal rate, LocalDate rateDay, AidRule rule) {

    /** The regulation's title, empty where there is none. */
    public String title(Locale language) {
        return rule == null ? "" : rule.title(language);
    }
}
