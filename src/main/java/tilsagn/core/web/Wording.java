package tilsagn.core.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import tilsagn.core.Fault;
import tilsagn.core.Words;

/** Turns message keys with values into sentences in the reader's language. */
@Component
public class Wording {

    private final MessageSource messages;
    private final Formats formats;

    Wording(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** The sentence of a fault. */
    public String of(Fault fault) {
        return of(fault.key(), fault.args());
    }

    /** The sentence of a key in the reader's language. */
    public String of(String key, List<?> args) {
        return of(key, args, LocaleContextHolder.getLocale());
    }

    /** The sentence of a key in a given language; values are written the Norwegian way. */
    public String of(String key, List<?> args, Locale language) {
        return messages.getMessage(key, args.stream().map(value -> readable(value, language)).toArray(), language);
    }

    private Object readable(Object value, Locale language) {
        if (value instanceof Words words) {
            return words.in(language);
        }
        if (value instanceof Instant moment) {
            return formats.dateTime(moment);
        }
        if (value instanceof LocalDate day) {
            return formats.date(day);
        }
        if (value instanceof Enum<?> constant) {
            return messages.getMessage(constant.getClass().getSimpleName() + "." + constant.name(), null, constant.name(),
                LocaleContextHolder.getLocale());
        }
        return value == null ? "" : value.toString();
    }
}
