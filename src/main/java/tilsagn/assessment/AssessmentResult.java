package tilsagn.assessment;

import java.math.BigDecimal;
import java.util.List;

import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;

/**
 * What came out of the assessment, as ranking and letters read it. Exists only once all sheets are in, and carries public texts only.
 *
 * @param caseNumber     the case
 * @param score          weighted score, on the average of the assessors
 * @param criteria       each criterion, in order of its code
 * @param recommendation what was recommended, or {@code null} before that
 */
public record AssessmentResult(CaseNumber caseNumber, WeightedScore score, List<CriterionResult> criteria, Recommendation recommendation) {

    /** From 1 to 7, two decimals. */
    public BigDecimal weighted() {
        return score.weighted();
    }

    /** From 0 to 100, two decimals. */
    public BigDecimal index() {
        return score.index();
    }

    /** The recommended amount, or {@code null} before the recommendation. */
    public Nok recommended() {
        return recommendation == null ? null : recommendation.amount();
    }

    /** Login name of who recommended, or {@code null}. */
    public String recommendedBy() {
        return recommendation == null ? null : recommendation.by();
    }

    /** Why that amount, or {@code null}. */
    public String recommendationReason() {
        return recommendation == null ? null : recommendation.reason();
    }

    /**
     * The average of one criterion; zero when the call has no such criterion. Ties are broken by C1, then C3: one that is left out says
     * neither better nor worse than the whole.
     */
    public BigDecimal average(String code) {
        return criteria.stream().filter(criterion -> criterion.code().equals(code)).findFirst()
            .map(criterion -> criterion.isLeftOut() ? weighted() : criterion.average()).orElse(BigDecimal.ZERO);
    }

    /** The criteria that count. */
    public List<CriterionResult> counting() {
        return criteria.stream().filter(criterion -> !criterion.isLeftOut()).toList();
    }

    /** The criteria found not relevant. */
    public List<CriterionResult> leftOut() {
        return criteria.stream().filter(CriterionResult::isLeftOut).toList();
    }

    /** What the weighted sum is divided by: 100, less the weights of what is left out. */
    public int weights() {
        return counting().stream().mapToInt(CriterionResult::weight).sum();
    }

    /** The lowest average of any criterion that counts. */
    public BigDecimal lowest() {
        return counting().stream().map(CriterionResult::average).min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    }

    /** The largest spread on any criterion. */
    public int spread() {
        return criteria.stream().mapToInt(CriterionResult::spread).max().orElse(0);
    }

    /** Whether a consensus note is mandatory. */
    public boolean consensusNeeded() {
        return criteria.stream().anyMatch(CriterionResult::needsConsensus);
    }
}
