package tilsagn.aid;

import java.time.LocalDate;

/**
 * For how long aid may go on: operating aid to a cluster ends ten years after it began.
 *
 * @param firstAid when aid of this kind began
 * @param end      last day of the project
 * @param years    for so long
 */
public record AidDuration(LocalDate firstAid, LocalDate end, int years) {

    /** The last day it may cover. */
    public LocalDate lastDay() {
        return firstAid.plusYears(years).minusDays(1);
    }

    /** Whether the project goes on too long. */
    public boolean isExceeded() {
        return end.isAfter(lastDay());
    }
}
