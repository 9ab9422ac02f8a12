package tilsagn.assessment;

import java.util.ArrayList;
import java.util.List;

import tilsagn.core.Fault;

/**
 * What an assessor gives one criterion.
 *
 * @param criterion    its code, {@code C1}
 * @param points       1 (dårlig) to 7 (fremragende), or {@code null} while the sheet is a draft
 * @param publicReason why, in words the applicant may read: it becomes part of the decision's reasons (fvl § 25); at least 10 characters
 * @param internalNote a note for colleagues only (offl. § 14); may be empty
 * @param leftOut      found not relevant for this application; then there are no points, but a reason all the same
 */
public record Score(String criterion, Integer points, String publicReason, String internalNote, boolean leftOut) {

    /** The worst and the best, and how much must be written. */
    static final int WORST = 1;
    static final int BEST = 7;
    static final int SHORTEST_REASON = 10;
    static final int LONGEST_TEXT = 4000;

    /** Texts are never {@code null}. */
    public Score {
        publicReason = publicReason == null ? "" : publicReason.strip();
        internalNote = internalNote == null ? "" : internalNote.strip();
    }

    /** A score of what is relevant. */
    public Score(String criterion, Integer points, String publicReason, String internalNote) {
        this(criterion, points, publicReason, internalNote, false);
    }

    /** Found not relevant, and why. */
    public static Score notRelevant(String criterion, String publicReason) {
        return new Score(criterion, null, publicReason, "", true);
    }

    /** A score without a note. */
    public static Score of(String criterion, int points, String publicReason) {
        return new Score(criterion, points, publicReason, "");
    }

    /** What keeps even a draft from being kept. */
    List<Fault> draftFaults() {
        List<Fault> faults = new ArrayList<>();
        if (points != null && (points < WORST || points > BEST)) {
            faults.add(Fault.on("points-" + criterion, "assessment.score.range"));
        }
        if (publicReason.length() > LONGEST_TEXT) {
            faults.add(Fault.on("reason-" + criterion, "assessment.text.long", LONGEST_TEXT));
        }
        if (internalNote.length() > LONGEST_TEXT) {
            faults.add(Fault.on("note-" + criterion, "assessment.text.long", LONGEST_TEXT));
        }
        return faults;
    }

    /** What keeps a sheet from being handed in. */
    List<Fault> faults() {
        List<Fault> faults = draftFaults();
        if (points == null && !leftOut) {
            faults.add(Fault.on("points-" + criterion, "assessment.score.missing", criterion));
        }
        if (publicReason.length() < SHORTEST_REASON) {
            faults.add(Fault.on("reason-" + criterion, "assessment.score.reason-short", criterion, SHORTEST_REASON));
        }
        return faults;
    }
}
