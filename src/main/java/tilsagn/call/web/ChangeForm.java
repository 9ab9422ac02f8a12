package tilsagn.call.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import tilsagn.call.CallDates;
import tilsagn.core.web.TypedDay;

/**
 * A change as it was typed; what a form does not ask is {@code null}.
 *
 * @param seen    how many changes the call had when the form was shown
 * @param words   a text in other words
 * @param minutes how long a meeting lasts
 */
record ChangeForm(Integer seen, String words, String reason, String name, String title, String meetingDate, String meetingTime, String minutes,
                  String channel, Integer meeting) {

    static ChangeForm of(String words) {
        return new ChangeForm(null, words, "", "", "", "", "", "60", "", null);
    }

    /** When the meeting begins, or {@code null} when that cannot be read. */
    Instant startsAt() {
        LocalDate day = TypedDay.read(meetingDate);
        LocalTime hour = hour();
        return day == null || hour == null ? null : CallDates.at(day, hour);
    }

    /** How long it lasts, or {@code null} when that cannot be read. */
    Duration length() {
        return minutes != null && minutes.strip().matches("\\d{1,3}") ? Duration.ofMinutes(Integer.parseInt(minutes.strip())) : null;
    }

    private LocalTime hour() {
        String typed = meetingTime == null ? "" : meetingTime.strip().replace('.', ':');
        return typed.matches("([01]?\\d|2[0-3]):[0-5]\\d") ? LocalTime.parse(typed.length() == 4 ? "0" + typed : typed) : null;
    }
}
