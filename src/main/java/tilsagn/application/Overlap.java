package tilsagn.application;

import java.time.Instant;
import java.util.List;

import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;

/**
 * A sign that the same work may be paid for twice: another case that resembles this one, or other public money the applicant has told of.
 *
 * @param sign      what it is a sign of, the same from visit to visit
 * @param other     the other case, or {@code null} for what the form says
 * @param reasons   why, in the order of weight
 * @param basisHash sum of what it rests on: when a new version changes that, an earlier dismissal counts no more
 * @param dismissed the latest dismissal, or {@code null}
 */
public record Overlap(String sign, OtherCase other, List<Reason> reasons, String basisHash, Dismissed dismissed) {

    /** Whether somebody has still to look at it. */
    public boolean isOpen() {
        return dismissed == null || !dismissed.basisHash().equals(basisHash);
    }

    /** Whether it was dismissed, and what it rested on has changed since. */
    public boolean isReopened() {
        return dismissed != null && isOpen();
    }

    /** How alike the texts are, in percent; nothing where that is no reason. */
    public int likeness() {
        return reasons.stream().filter(reason -> reason.key().equals("likeness")).mapToInt(reason -> (Integer) reason.args().get(0)).findFirst().orElse(0);
    }

    /**
     * One reason. Words: {@code application.overlap.<key>}.
     *
     * @param args figures and names of the sentence, ready to print or words of the house
     */
    public record Reason(String key, List<Object> args) {

        static Reason of(String key, Object... args) {
            return new Reason(key, List.of(args));
        }
    }

    /** "Looked at: no overlap", with who, when and why. */
    public record Dismissed(String sign, String basisHash, String note, String byName, Instant at) {
    }

    /** Somebody has looked at a sign and found no overlap. */
    public record WasDismissed(CaseNumber caseNumber) implements CaseEvent {

        @Override
        public String what() {
            return "application.overlap-dismissed";
        }
    }
}
