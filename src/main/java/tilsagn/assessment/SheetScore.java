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
 */
@Embeddable
record SheetScore(String criterion, int weight, Integer points, String publicReason, String internalNote) {

    Score plain() {
        return new Score(criterion, points, publicReason, internalNote);
    }
}
