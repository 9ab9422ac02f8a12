package tilsagn.core.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A length of time in words: two units at most, and no finer than what is useful. */
final class TimeLeft {

    private static final long[] SECONDS = {86_400, 3_600, 60, 1};
    // Minutes alone from ten minutes on: seconds would only be unrest.
    private static final long SECONDS_COUNT_BELOW = 600;

    private TimeLeft() {
    }

    /**
     * The words of a length.
     *
     * @param units for one and for several of days, hours, minutes, seconds, divided by bars, {@code #} where the figure stands
     */
    static String words(Duration length, String units) {
        String[] words = units.split("\\|");
        long seconds = Math.max(0, length.toSeconds());
        int first = 0;
        while (first < 3 && seconds < SECONDS[first]) {
            first++;
        }
        List<String> parts = new ArrayList<>();
        long rest = seconds;
        for (int unit = first; unit < Math.min(first + 2, 4); unit++) {
            long number = rest / SECONDS[unit];
            rest %= SECONDS[unit];
            boolean tooFine = unit == 3 && seconds >= SECONDS_COUNT_BELOW;
            if (!tooFine && (number > 0 || unit == first)) {
                parts.add(words[unit * 2 + (number == 1 ? 0 : 1)].replace("#", String.valueOf(number)));
            }
        }
        return String.join(" ", parts);
    }
}
