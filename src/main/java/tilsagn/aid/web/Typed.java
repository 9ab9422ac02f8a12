package tilsagn.aid.web;

import java.math.BigDecimal;
import java.time.LocalDate;

import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.core.web.TypedDay;

/** What people type of figures; nothing typed is {@code null}, and what cannot be read stands beside its field. */
final class Typed {

    private static final int MOST_DECIMALS = 6;

    private Typed() {
    }

    static BigDecimal rate(String field, String typed) {
        String bare = typed == null ? "" : typed.replaceAll("[\\s\\u00a0]", "").replace(',', '.');
        if (bare.isEmpty()) {
            return null;
        }
        if (!bare.matches("\\d{1,4}(\\.\\d{1," + MOST_DECIMALS + "})?")) {
            throw Refusal.onField(field, "aid.rate-missing");
        }
        return new BigDecimal(bare);
    }

    static Nok amount(String field, String typed) {
        try {
            return typed == null || typed.isBlank() ? null : Nok.parse(typed);
        } catch (Refusal unreadable) {
            throw Refusal.onField(field, unreadable.key());
        }
    }

    static LocalDate day(String field, String typed) {
        LocalDate day = TypedDay.read(typed);
        if (day == null && typed != null && !typed.isBlank()) {
            throw Refusal.onField(field, "aid.day-missing");
        }
        return day;
    }
}
