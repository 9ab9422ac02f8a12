package tilsagn.call;

import java.util.List;
import java.util.Optional;

/**
 * What an application to a call is checked for before anything is scored.
 *
 * @param points in the order they are asked; 1 to {@value #MOST} when the call is announced
 */
public record Checklist(List<ChecklistPoint> points) {

    /** Longer than this nobody goes through it with care (points). */
    public static final int MOST = 20;
    /** Longest condition (characters). */
    public static final int LONGEST_LABEL = 300;
    /** Longest help under a condition (characters). */
    public static final int LONGEST_HELP = 600;

    /** Takes its own copy. */
    public Checklist {
        points = List.copyOf(points);
    }

    /** The point with a code. */
    public Optional<ChecklistPoint> point(String code) {
        return points.stream().filter(point -> point.code().equals(code)).findFirst();
    }

    /** Where a no dismisses the application. */
    public List<ChecklistPoint> knockOuts() {
        return points.stream().filter(ChecklistPoint::knocksOut).toList();
    }

    /** Where a no asks the party for what is missing. */
    public List<ChecklistPoint> requests() {
        return points.stream().filter(point -> !point.knocksOut()).toList();
    }

    /** Whether the county has said none of it. */
    public boolean isConfigured() {
        return points.stream().allMatch(point -> point.provenance().isConfigured());
    }
}
