package tilsagn.assessment;

import jakarta.persistence.Embeddable;

/**
 * A score as it lies on a sheet, with the weight its criterion had then.
 *
 * @param criterion    code
 * @param weight       percent
 * @param points       1 to 7, {@code null} in a draft
 * @param publicReason for the applicant
 * @param internalNote for colleagues
 * @param leftOut      found not relevant
 */
@Embeddable
record SheetScore(String criterion, int weight, Integer points, String publicReason, String internalNote, boolean leftOut) {

    SheetScore(String criterion, int weight, Integer points, String publicReason, String internalNote) {
        this(criterion, weight, points, publicReason, internalNote, false);
    }

    /** Whether the assessor has come to a view on it. */
    boolean isJudged() {
        return points != null || leftOut;
    }

    Score plain() {
        return new Score(criterion, points, publicReason, internalNote, leftOut);
    }
}
