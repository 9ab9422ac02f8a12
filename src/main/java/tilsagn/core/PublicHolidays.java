package tilsagn.core;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** The days Norway does not work: lov om helligdager og helligdagsfred, and 1 and 17 May. Those that fall on Sundays need no mention. */
public final class PublicHolidays {

    private static final Set<MonthDay> FIXED = Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(5, 17), MonthDay.of(12, 25),
        MonthDay.of(12, 26));

    /** Days from Easter Sunday: Maundy Thursday, Good Friday, Easter Monday, Ascension Day, Whit Monday. */
    private static final Set<Long> AROUND_EASTER = Set.of(-3L, -2L, 1L, 39L, 50L);

    private PublicHolidays() {
    }

    /** The day itself when it is a working day, else the next that is: a date is moved in the party's favour, never against it. */
    public static LocalDate workingDayFrom(LocalDate date) {
        LocalDate day = date;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The n-th working day after the day, which itself does not count: a time of law in working days. */
    public static LocalDate workingDaysAfter(LocalDate date, int days) {
        LocalDate day = date;
        for (int left = days; left > 0; left--) {
            day = workingDayFrom(day.plusDays(1));
        }
        return day;
    }

    /** Whether Norway works on the day. */
    public static boolean isWorkingDay(LocalDate date) {
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !FIXED.contains(MonthDay.from(date)) && !AROUND_EASTER.contains(ChronoUnit.DAYS.between(easter(date.getYear()),
            date));
    }

    /** Easter Sunday of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int correction = (golden + 11 * epact + 22 * weekday) / 451;
        int day = epact + weekday - 7 * correction + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }
}
