package tilsagn.call;

import java.time.Instant;
import java.time.LocalDate;

import tilsagn.core.BusinessTime;
import tilsagn.core.PublicHolidays;

/**
 * How long a party has to answer a deficiency notice. Dated with the scheme's rules; nothing of it is the county's own text.
 *
 * @param days          days proposed from the day of the letter
 * @param reminderDays  the party is reminded so many days before
 * @param extensionDays longer time, once, when the party asks for it
 */
public record AnswerTime(int days, int reminderDays, int extensionDays) {

    /** Set up in the solution. */
    static final AnswerTime PROPOSED = new AnswerTime(14, 3, 7);

    /** A time of no days would be no chance to answer. */
    public AnswerTime {
        if (days < 1 || reminderDays < 0 || extensionDays < 1) {
            throw new IllegalArgumentException("An answer needs time");
        }
    }

    /** The last day to propose for a letter of this day. */
    public LocalDate lastDay(LocalDate letter) {
        return PublicHolidays.workingDayFrom(letter.plusDays(days));
    }

    /** The last day after a longer time. */
    public LocalDate extended(LocalDate lastDay) {
        return PublicHolidays.workingDayFrom(lastDay.plusDays(extensionDays));
    }

    /** The first instant that is too late: the day after the last one begins. */
    public static Instant endOf(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(BusinessTime.ZONE).toInstant();
    }

    /** When the party is reminded: at eight in the morning, so many days before the last day. */
    public Instant remindAt(LocalDate lastDay) {
        return lastDay.minusDays(reminderDays).atTime(8, 0).atZone(BusinessTime.ZONE).toInstant();
    }
}
