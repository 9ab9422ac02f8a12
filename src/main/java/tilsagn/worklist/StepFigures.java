package tilsagn.worklist;

import java.util.Map;

/**
 * How long the finished items of one step took.
 *
 * @param days how many were finished after so many whole days from when they came, waiting included
 * @param due  how many had a date
 * @param late how many of these were finished after it
 */
public record StepFigures(String step, Map<Integer, Long> days, long due, long late) {
}
