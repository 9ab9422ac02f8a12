package tilsagn.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What {@code eligibility.dmn} thinks of the formal conditions. Advice only: a person confirms or overrules it.
 *
 * @param eligible whether the table would admit
 * @param why      the table's reason, a message key or a sentence; may be empty
 */
@Embeddable
public record Suggestion(@Column(name = "suggested_eligible") Boolean eligible, @Column(name = "suggested_why") String why) {
}
