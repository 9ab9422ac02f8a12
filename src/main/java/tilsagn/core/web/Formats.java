package tilsagn.core.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import tilsagn.core.BusinessTime;
import tilsagn.core.Nok;
import tilsagn.core.OrganisationNumber;

/** Figures and dates the Norwegian way, as {@code @fmt} in templates. The JDK's own nb formats differ from usage and from nn. */
@Component("fmt")
public class Formats {

    private final MessageSource messages;
    private final BusinessTime time;

    Formats(MessageSource messages, BusinessTime time) {
        this.messages = messages;
        this.time = time;
    }

    /** {@code 750 000 kr}, or a dash for nothing known. */
    public String nok(Nok amount) {
        return amount == null ? "–" : amount.format();
    }

    /** {@code 16. september 2022}. */
    public String date(Temporal when) {
        return when == null ? "–" : write("d. MMMM uuuu", when);
    }

    /** {@code 16.09.2022}. */
    public String shortDate(Temporal when) {
        return when == null ? "–" : write("dd.MM.uuuu", when);
    }

    /** A date field's content: a day as {@code 16.09.2022}, and what somebody typed as they typed it. */
    public String typedDate(Object value) {
        if (value instanceof Temporal day) {
            return shortDate(day);
        }
        String text = value == null ? "" : value.toString();
        try {
            return text.length() == 10 ? shortDate(LocalDate.parse(text)) : text;
        } catch (DateTimeException notADay) {
            return text;
        }
    }

    /** {@code 16. september 2022 kl. 23.59}. */
    public String dateTime(Instant when) {
        return when == null ? "–" : write("d. MMMM uuuu", when) + clock(when);
    }

    /** {@code 16. september 2022 kl. 23.59.07}: where the second counts. */
    public String dateTimeSeconds(Instant when) {
        return when == null ? "–" : write("d. MMMM uuuu", when) + clock(when) + write(english() ? ":ss" : ".ss", when);
    }

    /** {@code 16.09.2022 23:59}, for tables. */
    public String shortDateTime(Instant when) {
        return when == null ? "–" : write("dd.MM.uuuu HH:mm", when);
    }

    /** {@code fredag 16. september 2022 kl. 13.00}. */
    public String weekday(Instant when) {
        return when == null ? "–" : write("EEEE d. MMMM uuuu", when) + clock(when);
    }

    /** {@code fredag 16. september 2022}. */
    public String weekDate(Instant when) {
        return when == null ? "–" : write("EEEE d. MMMM uuuu", when);
    }

    /** A deadline is an exclusive instant; people are told the last minute that counts: {@code fredag 16. september 2022 kl. 23.59}. */
    public String deadline(Instant exclusive) {
        return exclusive == null ? "–" : weekday(exclusive.minusSeconds(1));
    }

    /** {@code 16.09.2022 23:59} of an exclusive instant. */
    public String shortDeadline(Instant exclusive) {
        return exclusive == null ? "–" : shortDateTime(exclusive.minusSeconds(1));
    }

    /** {@code om 11 dager}, {@code om 3 timer}, {@code om 5 minutter}, {@code gått ut}. */
    public String timeLeft(Instant until) {
        Duration left = Duration.between(time.now(), until);
        if (left.isNegative() || left.isZero()) {
            return text("core.time.over");
        }
        if (left.toDays() >= 2) {
            return text("core.time.days", left.toDays());
        }
        if (left.toHours() >= 2) {
            return text("core.time.hours", left.toHours());
        }
        return text("core.time.minutes", Math.max(1, left.toMinutes()));
    }

    /** {@code 2 timer 14 minutter}, exact where little is left: seconds in the last ten minutes. The page's script counts on in the same words. */
    public String left(Instant from, Instant until) {
        return TimeLeft.words(Duration.between(from, until), text("core.left.units"));
    }

    /** {@code 21.45.10}. */
    public String clockSeconds(Instant when) {
        return write(english() ? "HH:mm:ss" : "HH.mm.ss", when);
    }

    /** Whether the instant has passed. */
    public boolean past(Instant when) {
        return when != null && !time.now().isBefore(when);
    }

    /** {@code 50,0 %}; a dash when there is nothing to take it of. Rounded half up for display only. */
    public String percent(Number part, Number whole) {
        if (part == null || whole == null || whole.longValue() == 0) {
            return "–";
        }
        return decimal(BigDecimal.valueOf(part.doubleValue() * 100).divide(BigDecimal.valueOf(whole.doubleValue()), 1, RoundingMode.HALF_UP)) + "\u00a0%";
    }

    /** {@code 5,25}, in English {@code 5.25}: no trailing work. */
    public String decimal(BigDecimal number) {
        return number == null ? "–" : number.toPlainString().replace('.', english() ? '.' : ',').replace('-', '\u2212');
    }

    /** {@code 340 kB}, {@code 1,2 MB}: the size of a file. */
    public String size(long bytes) {
        return bytes < 1_000_000 ? Math.max(1, Math.round(bytes / 1000.0)) + "\u00a0kB"
            : decimal(BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(1_000_000), 1, RoundingMode.HALF_UP)) + "\u00a0MB";
    }

    /** {@code 974 760 673}. */
    public String org(OrganisationNumber number) {
        return number == null ? "–" : number.format();
    }

    /** The word for a code: {@code code('call.status.', status)}. */
    public String code(String prefix, Object code) {
        return code == null ? "–" : text(prefix + (code instanceof Enum<?> constant ? constant.name() : code));
    }

    /** A form field's name as an id that is safe in addresses and selectors. */
    public String id(String name) {
        return name == null ? null : name.replaceAll("[^A-Za-z0-9_-]", "-");
    }

    private String clock(Instant when) {
        return english() ? " at " + write("HH:mm", when) : " kl. " + write("HH.mm", when);
    }

    private static boolean english() {
        return "en".equals(LocaleContextHolder.getLocale().getLanguage());
    }

    private String write(String pattern, Temporal when) {
        Locale language = english() ? Locale.UK : Languages.javaLocale(LocaleContextHolder.getLocale());
        Temporal local = when instanceof Instant moment ? ZonedDateTime.ofInstant(moment, BusinessTime.ZONE) : when;
        String shape = language == Locale.UK ? pattern.replace("d. MMMM", "d MMMM") : pattern;
        return DateTimeFormatter.ofPattern(shape, language).format(local);
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
