package tilsagn.correspondence.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

import tilsagn.account.Language;
import tilsagn.core.Refusal;

/**
 * A template as it is chosen for a message.
 *
 * @param template which, or {@code null}
 * @param standard the written standard, or {@code null} for the party's own
 * @param deadline the day an answer is wanted, as it is typed; may be empty
 */
record TemplateChoice(Long template, Language standard, String deadline) {

    static final TemplateChoice NONE = new TemplateChoice(null, null, "");
    private static final DateTimeFormatter NORWEGIAN = DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** Which template. Refused on {@code template} when none is chosen. */
    long wanted() {
        if (template == null) {
            throw Refusal.onField("template", "correspondence.template.choose");
        }
        return template;
    }

    /** The day; {@code null} when none is typed. Refused on {@code deadline} when it is no day. */
    LocalDate day() {
        String typed = deadline == null ? "" : deadline.strip();
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return typed.contains(".") ? LocalDate.parse(typed, NORWEGIAN) : LocalDate.parse(typed);
        } catch (DateTimeException noSuchDay) {
            throw Refusal.onField("deadline", "correspondence.template.deadline.unreadable");
        }
    }
}
