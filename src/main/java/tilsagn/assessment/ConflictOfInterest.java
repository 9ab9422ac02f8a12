package tilsagn.assessment;

import java.util.Map;

import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;

/** What follows on a case when somebody has a conflict, or when it is no longer sure that nobody has. */
public final class ConflictOfInterest {

    private ConflictOfInterest() {
    }

    /** The head decided that a declared conflict does not disqualify (fvl § 8). The reason is the head's own. */
    public record Cleared(CaseNumber caseNumber, String username, String name) implements CaseEvent {

        @Override
        public String what() {
            return "impartiality.cleared";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("username", username, "person", name);
        }
    }

    /** Somebody new takes part; those who had said they were impartial must say it again before they read on. */
    public record AskedAgain(CaseNumber caseNumber, int people, String newParties) implements CaseEvent {

        @Override
        public String what() {
            return "impartiality.asked-again";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("people", String.valueOf(people), "newParties", newParties);
        }
    }

    /** Scores that were not handed in are deleted because of a conflict; the place is free. */
    public record ScoresDiscarded(CaseNumber caseNumber, String username) implements CaseEvent {

        @Override
        public String what() {
            return "assessment.scores-discarded";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("username", username);
        }
    }

    /**
     * What a person with a conflict had put into the assessment no longer counts, and is done again by others.
     *
     * @param sheet whether a sheet is among it: then a place is free
     */
    public record WorkSetAside(CaseNumber caseNumber, String username, boolean sheet) implements CaseEvent {

        @Override
        public String what() {
            return sheet ? "assessment.set-aside" : "assessment.recommendation-set-aside";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("username", username);
        }
    }

    /** The head chose who takes a freed place, or with {@code null} left it to whoever takes it from the queue. */
    public record SubstituteAppointed(CaseNumber caseNumber, String username, String name, String note) implements CaseEvent {

        @Override
        public String what() {
            return username == null ? "assessment.substitute-open" : "assessment.substitute-appointed";
        }

        @Override
        public Map<String, String> details() {
            return username == null ? Map.of("note", note) : Map.of("username", username, "person", name, "note", note);
        }
    }
}
