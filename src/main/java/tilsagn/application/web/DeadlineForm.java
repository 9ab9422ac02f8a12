package tilsagn.application.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tilsagn.core.BusinessTime;
import tilsagn.core.Refusal;

/**
 * A deadline as a manager writes it: a day, and the last minute that counts.
 *
 * @param deadline first instant that is too late, or {@code null} when no day was given
 */
record DeadlineForm(Instant deadline) {

    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[.:]([0-5]\\d)");
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    /** Reads the fields {@code …Date} and {@code …Time}; no time is the end of the day. Refuses a time that is none. */
    static DeadlineForm read(Reading reading, Typed typed, String prefix) {
        LocalDate day = reading.date(prefix + "Date");
        String text = typed.text(prefix + "Time").strip();
        Matcher written = TIME.matcher(text);
        if (!text.isEmpty() && !written.matches()) {
            throw Refusal.onField(prefix + "Time", "call.extension.time");
        }
        LocalTime last = text.isEmpty() ? LAST_MINUTE : LocalTime.of(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)));
        return new DeadlineForm(day == null ? null : after(day, last));
    }

    // An hour that comes twice when summer time ends is the later one: in favour of who applies.
    private static Instant after(LocalDate day, LocalTime lastMinute) {
        return day.atTime(lastMinute).atZone(BusinessTime.ZONE).withLaterOffsetAtOverlap().plusMinutes(1).toInstant();
    }
}
