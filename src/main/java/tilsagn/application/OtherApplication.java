package tilsagn.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import tilsagn.core.Nok;

/**
 * An application for the same project that lies with somebody else. Any part may still be missing in a draft.
 *
 * @param receiver who has it
 * @param purpose  what it is for
 * @param amount   applied for, whole kroner
 */
@Embeddable
public record OtherApplication(@Column(length = 200) String receiver, @Column(length = 200) String purpose, Nok amount) {
}
