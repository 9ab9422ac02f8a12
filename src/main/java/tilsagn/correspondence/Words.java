package tilsagn.correspondence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import tilsagn.core.Nok;

/** Small helpers for running text. */
final class Words {

    private Words() {
    }

    /** What a person wrote in a text area, a paragraph to a line; nothing written gives none. */
    static List<String> paragraphs(String written) {
        return written == null ? List.of() : written.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** {@code 50,0 %}; rounded half up, for reading only. */
    static String percent(Nok part, Nok whole) {
        if (whole == null || !whole.isPositive()) {
            return "–";
        }
        BigDecimal hundredfold = BigDecimal.valueOf(part.kroner()).multiply(BigDecimal.valueOf(100));
        BigDecimal share = hundredfold.divide(BigDecimal.valueOf(whole.kroner()), 1, RoundingMode.HALF_UP);
        return share.toPlainString().replace('.', ',') + "\u00a0%";
    }
}
