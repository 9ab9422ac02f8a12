package tilsagn.application;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * Applications in figures, as the county may see them: what was sent, never drafts. Those of one call are made by the database; those of
 * many calls are the sum of these.
 *
 * @param byStatus per status
 * @param by       per key of each dimension
 * @param numbers  by the code of a question for a number
 * @param days     how many had their outcome after so many whole days from when they were sent
 */
public record CaseFigures(Map<ApplicationStatus, CaseSum> byStatus, Map<CaseDimension, Map<String, CaseSum>> by, Map<String, NumberSum> numbers,
                          Map<Integer, Long> days) {

    /** Nothing was sent. */
    public static final CaseFigures NONE = new CaseFigures(Map.of(), Map.of(), Map.of(), Map.of());

    /** Takes its own copies. */
    public CaseFigures {
        byStatus = Collections.unmodifiableMap(new TreeMap<>(byStatus));
        by = Map.copyOf(by);
        numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
        days = Map.copyOf(days);
    }

    /**
     * The answers to a question for a number.
     *
     * @param answered how many answered
     * @param sum      of all who did
     * @param awarded  how many of those were granted money
     * @param granted  sum of these
     */
    public record NumberSum(long answered, BigDecimal sum, long awarded, BigDecimal granted) {

        /** Nobody answered. */
        public static final NumberSum NONE = new NumberSum(0, BigDecimal.ZERO, 0, BigDecimal.ZERO);

        NumberSum plus(NumberSum other) {
            return new NumberSum(answered + other.answered, sum.add(other.sum), awarded + other.awarded, granted.add(other.granted));
        }
    }

    /** All of it. */
    public CaseSum total() {
        return byStatus.values().stream().reduce(CaseSum.NONE, CaseSum::plus);
    }

    /** Those who have come so far. */
    public CaseSum at(CaseStage stage) {
        return byStatus.entrySet().stream().filter(entry -> stage.includes(entry.getKey())).map(Map.Entry::getValue).reduce(CaseSum.NONE, CaseSum::plus);
    }

    /** Per key of a dimension. */
    public Map<String, CaseSum> by(CaseDimension dimension) {
        return by.getOrDefault(dimension, Map.of());
    }

    /** These and others together. */
    public CaseFigures plus(CaseFigures other) {
        Map<CaseDimension, Map<String, CaseSum>> both = new HashMap<>(by);
        other.by.forEach((dimension, sums) -> both.merge(dimension, sums, (one, two) -> merged(one, two, CaseSum::plus)));
        return new CaseFigures(merged(byStatus, other.byStatus, CaseSum::plus), both, merged(numbers, other.numbers, NumberSum::plus),
            merged(days, other.days, Long::sum));
    }

    private static <K, V> Map<K, V> merged(Map<K, V> one, Map<K, V> two, BinaryOperator<V> together) {
        Map<K, V> all = new HashMap<>(one);
        two.forEach((key, value) -> all.merge(key, value, together));
        return all;
    }
}
