package tilsagn.insight;

import java.util.Map;
import java.util.TreeMap;

/** How long things took, in whole days: a count for each number of days. A percentile is the smallest number of days within which so many were done. */
public final class Spread {

    private final TreeMap<Integer, Long> days;

    public Spread(Map<Integer, Long> days) {
        this.days = new TreeMap<>(days);
    }

    /** How many there are. */
    public long count() {
        return days.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Half of them took no longer; {@code null} when there are none. */
    public Integer median() {
        return within(50);
    }

    /** Nine of ten took no longer; {@code null} when there are none. */
    public Integer ninetieth() {
        return within(90);
    }

    /** How many took fewer whole days than this. */
    public long fewerThan(int limit) {
        return days.headMap(limit).values().stream().mapToLong(Long::longValue).sum();
    }

    // Nearest rank: no value that nobody had.
    private Integer within(int percent) {
        long rank = (count() * percent + 99) / 100;
        long seen = 0;
        for (Map.Entry<Integer, Long> one : days.entrySet()) {
            seen += one.getValue();
            if (seen >= rank) {
                return one.getKey();
            }
        }
        return null;
    }
}
