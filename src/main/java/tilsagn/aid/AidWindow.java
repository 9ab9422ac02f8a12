package tilsagn.aid;

import java.time.LocalDate;

/** How far back earlier aid is counted. Words: {@code aid.row.window.*}. */
public enum AidWindow {
    /** Only this award. */
    AWARD_ALONE,
    /** Calendar years: this one and those before it. */
    FISCAL_YEARS,
    /** So many years to the day. */
    ROLLING,
    /** Everything ever given. */
    ALWAYS;

    /** Before any aid there is. */
    static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

    /** The first day on which earlier aid still counts beside an award of this day. */
    LocalDate firstDay(LocalDate awarded, int years) {
        return switch (this) {
            case AWARD_ALONE -> awarded.plusDays(1);
            case FISCAL_YEARS -> LocalDate.of(awarded.getYear() - years + 1, 1, 1);
            case ROLLING -> awarded.minusYears(years).plusDays(1);
            case ALWAYS -> LONG_AGO;
        };
    }
}
