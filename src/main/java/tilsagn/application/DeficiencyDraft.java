package tilsagn.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import tilsagn.core.Fault;
import tilsagn.core.PublicHolidays;
import tilsagn.core.Refusal;

/**
 * A deficiency notice as an advisor writes it.
 *
 * @param fields  what is to be opened, named as in the form
 * @param message to the party, in its written standard, 20 to 4000 characters
 * @param lastDay the last day of an answer; {@code null} when it could not be read
 */
public record DeficiencyDraft(List<String> fields, String message, LocalDate lastDay) {

    /** Longest message (characters). */
    public static final int LONGEST = 4000;
    private static final int SHORTEST = 20;
    /** Nobody waits longer for an answer (days). */
    private static final int MOST_DAYS = 120;

    /** A day that is no working day is moved in the party's favour. */
    public DeficiencyDraft {
        fields = List.copyOf(fields);
        message = message == null ? "" : message.strip();
        lastDay = lastDay == null ? null : PublicHolidays.workingDayFrom(lastDay);
    }

    /** Refuses on {@code fields}, {@code message} and {@code lastDay}, everything at once. */
    void requireSendable(LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (fields.isEmpty()) {
            faults.add(Fault.on("fields", "application.deficiency.nothing-chosen"));
        }
        if (message.length() < SHORTEST || message.length() > LONGEST) {
            faults.add(Fault.on("message", "application.deficiency.message.length", SHORTEST, LONGEST));
        }
        if (lastDay == null || !lastDay.isAfter(today) || lastDay.isAfter(today.plusDays(MOST_DAYS))) {
            faults.add(Fault.on("lastDay", "application.deficiency.day.wrong", MOST_DAYS));
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
    }
}
