package tilsagn.core;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The last day a party can appeal: so many days after the notice arrived (forvaltningsloven § 29), moved in the party's favour to the next
 * working day when it falls on a Saturday, a Sunday or a public holiday (domstolloven §§ 148–149, by analogy).
 *
 * @param noticeArrived the day the party had access to the decision, in Norway
 * @param days          the time the law in force on that day gives; 21 under the Act of 1967
 */
public record AppealDeadline(LocalDate noticeArrived, int days) {

    public AppealDeadline {
        if (noticeArrived == null || days < 1) {
            throw new IllegalArgumentException("An appeal deadline needs the day of the notice and at least one day");
        }
    }

    /** The deadline of a notice that was opened at this moment. */
    public static AppealDeadline after(Instant opened, int days) {
        return new AppealDeadline(opened.atZone(BusinessTime.ZONE).toLocalDate(), days);
    }

    /** The last day that counts; an appeal handed over before midnight is in time (§ 30). */
    public LocalDate lastDay() {
        return PublicHolidays.workingDayFrom(noticeArrived.plusDays(days));
    }

    /** The first instant that is too late. */
    public Instant endsAt() {
        return lastDay().plusDays(1).atStartOfDay(BusinessTime.ZONE).toInstant();
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(endsAt());
    }
}
