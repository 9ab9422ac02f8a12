package tilsagn.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What came of an award, for its public page; contributed by the room that follows grants up. Only what the county has approved. */
public interface AwardResults {

    /** The results of the award with this id; empty while no report is approved. */
    Optional<Results> of(String award);

    /**
     * Results.
     *
     * @param last     whether they are those of the final report
     * @param approved the day the county approved them
     * @param goals    goal by goal
     */
    record Results(boolean last, LocalDate approved, List<Goal> goals) {
    }

    /** A goal, what was to be reached, and what was reached so far or in the end; any but the last may be {@code null}. */
    record Goal(String goal, String indicator, String target, String reached) {
    }
}
