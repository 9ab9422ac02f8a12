package tilsagn.application.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import tilsagn.application.Codes;
import tilsagn.core.Fault;
import tilsagn.core.Nok;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.TypedDay;

/**
 * Reads values out of what was typed. A field that is empty gives {@code null}; one that cannot be read gives {@code null} and a fault on
 * the field. When all is read, {@link #refuseFaults} refuses everything that could not be read at once.
 */
final class Reading {

    private final Typed typed;
    private final String prefix;
    private final List<Fault> faults;

    Reading(Typed typed) {
        this(typed, "", new ArrayList<>());
    }

    private Reading(Typed typed, String prefix, List<Fault> faults) {
        this.typed = typed;
        this.prefix = prefix;
        this.faults = faults;
    }

    /** Text of at most so many characters. */
    String text(String field, int longest) {
        String text = typed.text(field).strip();
        if (text.length() > longest) {
            return fault(field, "application.unreadable.too-long", Nok.of(longest).digits(), Nok.of(text.length()).digits());
        }
        return text.isEmpty() ? null : text;
    }

    /** One of the codes of an enum. */
    <E extends Enum<E>> E code(String field, Class<E> type) {
        String code = typed.text(field);
        if (code.isBlank()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(code)).findFirst()
            .orElseGet(() -> fault(field, "application.unreadable.choice"));
    }

    /** One of these texts. */
    String choice(String field, List<String> choices) {
        String chosen = typed.text(field);
        if (chosen.isBlank()) {
            return null;
        }
        return choices.contains(chosen) ? chosen : fault(field, "application.unreadable.choice");
    }

    /** Those of the codes that are ticked. */
    Codes codes(String field, List<String> known) {
        return new Codes(known.stream().filter(typed.all(field)::contains).toList());
    }

    /** An amount of nothing or more, the way people type it. */
    Nok amount(String field) {
        if (typed.text(field).isBlank()) {
            return null;
        }
        try {
            Nok amount = Nok.parse(typed.text(field));
            return amount.isNegative() ? fault(field, "application.unreadable.negative") : amount;
        } catch (Refusal unreadable) {
            return fault(field, unreadable.key());
        }
    }

    /** A whole number of at most six digits. */
    Integer number(String field) {
        String text = typed.text(field).replaceAll("[\\s\\u00a0\\u202f]", "");
        if (text.isEmpty()) {
            return null;
        }
        return text.matches("\\d{1,6}") ? Integer.valueOf(text) : fault(field, "application.unreadable.number");
    }

    /** A number as it is kept, with a point before its decimals; people write a comma. */
    String decimal(String field, int decimals) {
        String text = typed.text(field).replaceAll("[\\s\\u00a0\\u202f]", "").replace('\u2212', '-').replace(',', '.');
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("-?\\d{1,9}(\\.\\d{1,9})?")) {
            return fault(field, decimals == 0 ? "application.unreadable.number" : "application.unreadable.decimal", decimals);
        }
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        return number.scale() > decimals ? fault(field, decimals == 0 ? "application.unreadable.number" : "application.unreadable.decimal", decimals)
            : number.toPlainString();
    }

    /** A calendar year. */
    Integer year(String field) {
        String text = typed.text(field).strip();
        if (text.isEmpty()) {
            return null;
        }
        return text.matches("20\\d\\d") ? Integer.valueOf(text) : fault(field, "application.unreadable.year");
    }

    /** A day, as the browser's date field sends it or typed as 31.12.2022. There is no 31 February. */
    LocalDate date(String field) {
        String text = typed.text(field).strip();
        if (text.isEmpty()) {
            return null;
        }
        LocalDate day = TypedDay.read(text);
        return day != null && day.getYear() >= 2000 && day.getYear() < 2100 ? day : fault(field, "application.unreadable.date");
    }

    OrganisationNumber organisationNumber(String field) {
        if (typed.text(field).isBlank()) {
            return null;
        }
        try {
            return OrganisationNumber.parse(typed.text(field));
        } catch (Refusal unreadable) {
            return fault(field, unreadable.key());
        }
    }

    boolean flag(String field) {
        return typed.flag(field);
    }

    /** A question with the answers {@code true} and {@code false}. */
    Boolean yesNo(String field) {
        String answer = typed.text(field);
        if (answer.isBlank()) {
            return null;
        }
        return answer.equals("true") || answer.equals("false") ? Boolean.valueOf(answer) : fault(field, "application.unreadable.choice");
    }

    /** The rows of a table in which something is typed. */
    <T> List<T> rows(String list, List<String> ignored, Function<Reading, T> read) {
        List<Typed> rows = typed.rows(list);
        if (rows.size() > Typed.mostRows(list)) {
            fault(list, "application.unreadable.too-many", Typed.mostRows(list));
            return List.of();
        }
        List<T> result = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            if (!rows.get(at).isBlank(ignored)) {
                result.add(read.apply(new Reading(rows.get(at), list + "[" + at + "].", faults)));
            }
        }
        return result;
    }

    /** Everything that could not be read. */
    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Refuses everything that could not be read. */
    void refuseFaults() {
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
    }

    private <T> T fault(String field, String key, Object... args) {
        faults.add(Fault.on(prefix + field, key, args));
        return null;
    }
}
