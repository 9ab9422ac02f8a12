package tilsagn.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Something that may go wrong. Any part may still be missing in a draft.
 *
 * @param cause       what may happen, and why
 * @param consequence what it would do to the project
 * @param measure     what is done about it
 */
@Embeddable
public record Risk(@Column(length = 300) String cause, @Column(length = 300) String consequence, @Column(length = 300) String measure) {
}
