package tilsagn.insight.web;

import java.math.BigDecimal;
import java.util.List;

import org.springframework.stereotype.Component;

import tilsagn.core.Nok;
import tilsagn.core.web.Formats;
import tilsagn.core.web.Wording;

/** Makes figures: the same number for reading and for reckoning. */
@Component
class Figures {

    private static final String WHOLE = "#,##0";

    private final Formats formats;
    private final Wording wording;

    Figures(Formats formats, Wording wording) {
        this.formats = formats;
        this.wording = wording;
    }

    Figure count(long number, String href) {
        return new Figure(Nok.of(number).digits(), number, WHOLE, number == 0 ? null : href);
    }

    Figure nok(Nok amount, String href) {
        return new Figure(formats.nok(amount), amount.kroner(), WHOLE, href);
    }

    /** A share of a whole; nothing of nothing is no figure. */
    Figure share(long part, long whole, String href) {
        return whole == 0 ? none() : new Figure(formats.percent(part, whole), part / (double) whole, "0.0%", href);
    }

    Figure days(Integer days, String href) {
        String key = days == null ? null : days == 0 ? "insight.days.none" : days == 1 ? "insight.days.one" : "insight.days.many";
        return days == null ? none() : new Figure(wording.of(key, List.of(days)), days, "0", href);
    }

    Figure decimal(BigDecimal number, String href) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        String text = plain.scale() <= 0 ? Nok.of(plain.longValue()).digits() : formats.decimal(plain);
        return new Figure(text, plain, "#,##0.######", href);
    }

    Figure none() {
        return new Figure("–", null, WHOLE, null);
    }
}
