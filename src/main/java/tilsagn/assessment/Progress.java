package tilsagn.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import tilsagn.call.Call;
import tilsagn.core.CaseNumber;

/**
 * How far the assessors of a call have come: a row for each case, a cell for each place. Says who and how much, never what.
 *
 * @param call      the call
 * @param assessors how many places each case has
 * @param rows      by case number
 */
public record Progress(Call call, int assessors, List<Row> rows) {

    /** People with a sheet that is late, by login name, with their names. */
    public Map<String, String> late() {
        return people(Cell::isLate);
    }

    /** People with a sheet that is not in, by login name, with their names. */
    public Map<String, String> waitedFor() {
        return people(Cell::isOpen);
    }

    private Map<String, String> people(java.util.function.Predicate<Cell> which) {
        Map<String, String> people = new TreeMap<>();
        rows.stream().flatMap(row -> row.cells().stream()).filter(which).forEach(cell -> people.put(cell.username(), cell.name()));
        return people;
    }

    /**
     * A case.
     *
     * @param applicant its name, or {@code null} where the assessment is blind and not over
     * @param stage     what the case waits for
     * @param cells     one for each place
     */
    public record Row(CaseNumber caseNumber, String applicant, Assessment.Stage stage, List<Cell> cells) {
    }

    /**
     * A place of a case.
     *
     * @param username who has it, or {@code null} when nobody does
     * @param state    how far they are
     * @param judged   how many criteria they have come to a view on
     * @param of       of how many
     * @param due      when the sheet is due, or {@code null} when it is in or nobody knows
     * @param urgency  what that means now
     */
    public record Cell(String username, String name, State state, int judged, int of, Instant due, Urgency urgency) {

        /** Somebody has it and has not handed it in. */
        public boolean isOpen() {
            return state == State.NOT_STARTED || state == State.BEGUN;
        }

        /** It should have been in. */
        public boolean isLate() {
            return isOpen() && urgency == Urgency.LATE;
        }
    }

    /** How far a place is. */
    public enum State {
        /** Nobody has it. */
        FREE,
        /** Somebody is asked and has not declared themselves impartial yet. */
        ASKED,
        /** Nothing is written. */
        NOT_STARTED,
        /** Something is. */
        BEGUN,
        /** Handed in. */
        IN
    }

    /** What a due date means today. */
    public enum Urgency {
        /** Over. */
        LATE,
        /** Within three days. */
        SOON,
        /** Later than that. */
        LATER;

        /** The colour of its word. */
        public String tone() {
            return this == LATE ? "danger" : this == SOON ? "warning" : "neutral";
        }
    }
}
