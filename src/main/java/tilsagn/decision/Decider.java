package tilsagn.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Who decided, as they were called that day: portfolios and titles change, a decision does not.
 *
 * @param title in the applicant's written standard
 */
@Embeddable
public record Decider(@Column(name = "decided_by") String username, @Column(name = "decided_by_name") String name,
               @Column(name = "decided_by_title") String title) {
}
