package tilsagn.aid;

import java.time.LocalDate;

import tilsagn.call.Provenance;
import tilsagn.core.PublicHolidays;

/**
 * Which awards the giver must enter in the national register, and by when (støtteprosessloven § 7).
 *
 * @param validTo     last day, or {@code null}
 * @param threshold   awards from this amount on
 * @param months      so many months after the award, or {@code null}
 * @param workingDays so many working days after the award, or {@code null}
 * @param source      where it stands
 */
public record RegisterRule(LocalDate validFrom, LocalDate validTo, Eur threshold, Integer months, Integer workingDays, String source, Provenance provenance) {

    /** Whether an award of this size is to be registered. */
    boolean covers(Eur award) {
        return !threshold.exceeds(award);
    }

    /** The last day. */
    LocalDate due(LocalDate awarded) {
        return months != null ? awarded.plusMonths(months) : afterWorkingDays(awarded);
    }

    private LocalDate afterWorkingDays(LocalDate awarded) {
        LocalDate day = awarded;
        for (int left = workingDays; left > 0; left--) {
            day = PublicHolidays.workingDayFrom(day.plusDays(1));
        }
        return day;
    }
}
