package tilsagn.correspondence.web;

import java.time.LocalDate;

import tilsagn.account.Language;
import tilsagn.core.Refusal;
import tilsagn.core.web.TypedDay;

/**
 * A template as it is chosen for a message.
 *
 * @param template which, or {@code null}
 * @param standard the written standard, or {@code null} for the party's own
 * @param deadline the day an answer is wanted, as it is typed; may be empty
 */
record TemplateChoice(Long template, Language standard, String deadline) {

    static final TemplateChoice NONE = new TemplateChoice(null, null, "");

    /** Which template. Refused on {@code template} when none is chosen. */
    long wanted() {
        if (template == null) {
            throw Refusal.onField("template", "correspondence.template.choose");
        }
        return template;
    }

    /** The day; {@code null} when none is typed. Refused on {@code deadline} when it is no day. */
    LocalDate day() {
        LocalDate day = TypedDay.read(deadline);
        if (day == null && deadline != null && !deadline.isBlank()) {
            throw Refusal.onField("deadline", "correspondence.template.deadline.unreadable");
        }
        return day;
    }
}
