package tilsagn.call;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.core.Words;
import tilsagn.core.web.TypedDay;

/** Reads the fields of one section. Whatever is missing or cannot be read becomes a lack and a blank, so that one reading tells them all. */
final class SectionReader {

    static final List<String> LANGUAGES = List.of("nb", "nn", "en");

    private final DraftSection section;
    private final DraftText text;
    private final List<Lack> lacks;

    SectionReader(DraftSection section, DraftText text, List<Lack> lacks) {
        this.section = section;
        this.text = text;
        this.lacks = lacks;
    }

    DraftText text() {
        return text;
    }

    void lack(String field, String key, Object... args) {
        lacks.add(new Lack(section, field, key, List.of(args)));
    }

    /** A text that must be there. */
    String required(String field, int most) {
        if (text.text(field).isBlank()) {
            lack(field, "call.draft.missing");
        }
        return bounded(field, most);
    }

    /** A text that may be left out: then {@code null}. */
    String optional(String field, int most) {
        return text.text(field).isBlank() ? null : bounded(field, most);
    }

    private String bounded(String field, int most) {
        String typed = text.text(field);
        if (typed.length() > most) {
            lack(field, "call.draft.too-long", String.valueOf(most), String.valueOf(typed.length()));
        }
        return typed;
    }

    /** A text in all three languages. */
    Words words(String stem, int most) {
        return new Words(required(stem + ".nb", most), required(stem + ".nn", most), required(stem + ".en", most));
    }

    /** A text in all three languages or in none: then {@code null}. */
    Words optionalWords(String stem, int most) {
        return LANGUAGES.stream().allMatch(language -> text.text(stem + "." + language).isBlank()) ? null : words(stem, most);
    }

    /** A whole number within bounds; the least of them where it lacks. */
    int number(String field, int least, int most) {
        String typed = text.text(field).strip();
        boolean read = typed.matches("\\d{1,6}") && Integer.parseInt(typed) >= least && Integer.parseInt(typed) <= most;
        if (!read) {
            lack(field, typed.isEmpty() ? "call.draft.missing" : "call.draft.not-number", numbers(typed, least, most));
        }
        return read ? Integer.parseInt(typed) : least;
    }

    private static Object[] numbers(String typed, int least, int most) {
        return typed.isEmpty() ? new Object[0] : new Object[] {String.valueOf(least), String.valueOf(most)};
    }

    /** A whole number or nothing. */
    Long optionalNumber(String field) {
        String typed = text.text(field).replaceAll("[\\s\\u00a0]", "");
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("-?\\d{1,12}")) {
            lack(field, "call.draft.not-whole");
            return null;
        }
        return Long.valueOf(typed);
    }

    /** An amount above zero. */
    Nok amount(String field) {
        if (text.text(field).isBlank()) {
            lack(field, "call.draft.missing");
            return Nok.ZERO;
        }
        try {
            Nok amount = Nok.parse(text.text(field));
            if (!amount.isPositive()) {
                lack(field, "call.draft.not-positive");
            }
            return amount;
        } catch (Refusal unreadable) {
            lack(field, unreadable.key());
            return Nok.ZERO;
        }
    }

    /** From which amount on: nothing for never, zero for always, or what stands in the field with {@code From} behind its name. */
    Nok from(String field) {
        return switch (text.text(field)) {
            case "always" -> Nok.ZERO;
            case "from" -> amount(field + "From");
            default -> null;
        };
    }

    LocalDate day(String field) {
        if (text.text(field).isBlank()) {
            lack(field, "call.draft.missing");
        }
        return optionalDay(field);
    }

    /** A day as people write it, or nothing. */
    LocalDate optionalDay(String field) {
        String typed = text.text(field).replaceAll("\\s", "");
        LocalDate day = TypedDay.read(typed);
        if (day == null && !typed.isEmpty()) {
            lack(field, "call.draft.not-day");
        }
        return day;
    }

    LocalTime clock(String field) {
        if (text.text(field).isBlank()) {
            lack(field, "call.draft.missing");
        }
        return optionalClock(field);
    }

    /** A time of the day, {@code 12.00}, {@code 12:00} or {@code 12}, or nothing. */
    LocalTime optionalClock(String field) {
        String typed = text.text(field).strip().replace('.', ':');
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("([01]?\\d|2[0-3])(:[0-5]\\d)?")) {
            lack(field, "call.draft.not-clock");
            return null;
        }
        String[] parts = typed.split(":");
        return LocalTime.of(Integer.parseInt(parts[0]), parts.length > 1 ? Integer.parseInt(parts[1]) : 0);
    }

    /** One of the constants, which must be chosen; {@code null} where it lacks. */
    <E extends Enum<E>> E choice(String field, Class<E> type) {
        E chosen = optionalChoice(field, type);
        if (chosen == null) {
            lack(field, "call.draft.choose");
        }
        return chosen;
    }

    <E extends Enum<E>> E optionalChoice(String field, Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equals(text.text(field))).findFirst().orElse(null);
    }

    /** Who says it; the county, unless somebody chose otherwise. */
    Provenance provenance(String field) {
        return Provenance.CONFIGURED.name().equals(text.text(field)) ? Provenance.CONFIGURED : Provenance.STATED;
    }

    Set<TargetGroup> groups(String field) {
        List<String> names = text.parts(field);
        return Arrays.stream(TargetGroup.values()).filter(group -> names.contains(group.name())).collect(Collectors.toSet());
    }
}
