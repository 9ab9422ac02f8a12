package tilsagn.assessment;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import tilsagn.core.Nok;

/**
 * What an advisor recommends.
 *
 * @param amount from nothing to what was applied for
 * @param reason why, 20 to 4000 characters
 * @param by     login name; this person may not decide the case
 * @param at     when
 */
@Embeddable
public record Recommendation(@Column(name = "recommended_amount") Nok amount, @Column(name = "recommendation_reason") String reason,
    @Column(name = "recommended_by") String by, @Column(name = "recommended_at") Instant at) {
}
